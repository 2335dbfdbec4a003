"""Kernels compiled to machine code by numba, which is an extra: without it numpy does their work, more slowly.

Numba takes half a second to import and the kernels another half to load, so only large libraries use them.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

Function = TypeVar("Function", bound="Callable[..., object]")


def can_compile() -> bool:
    """Tell whether numba is installed; `quoth[fast]` brings it."""
    return find_spec("numba") is not None


def kernel(function: Function) -> Function:
    """Compile a kernel that lets other threads run, and keep its code for the next process where a folder allows.

    Numba keeps code by the file that a kernel stands in: kernels and the steps they call belong in one file.
    """
    import numba  # noqa: PLC0415 - see above

    options: Any = {"nogil": True, "error_model": "numpy"}
    try:
        return cast("Function", numba.njit(cache=True, **options)(function))
    except RuntimeError:  # neither the package's folder nor the user's can be written
        return cast("Function", numba.njit(**options)(function))


def inner(function: Function) -> Function:
    """Compile a step of a kernel: without the wrappers for Python, which take longer than the step itself.

    Steps become part of what calls them. A call would hand over each array of a tuple as seven numbers.
    """
    import numba  # noqa: PLC0415 - see above

    # numba's own types leave out the last three.
    options: Any = {"no_cpython_wrapper": True, "no_cfunc_wrapper": True, "forceinline": True}
    return cast("Function", numba.njit(nogil=True, error_model="numpy", **options)(function))
