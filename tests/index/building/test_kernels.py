from __future__ import annotations

import os
import subprocess
import sys


def test_kernels_load_where_no_folder_can_keep_them() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from index.building import kernels; print('loaded')"],
        env=os.environ | {"NUMBA_CACHE_LOCATOR_CLASSES": "UserProvidedCacheLocator", "NUMBA_CACHE_DIR": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("loaded\n", "")
