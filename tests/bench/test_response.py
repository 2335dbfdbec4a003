from pathlib import Path

from bench.response.command import measure


async def test_first_responses_are_timed_at_rest_and_until_the_reindex_is_done(tmp_path: Path) -> None:
    figures = await measure(tmp_path, 1_200, seed=7, at_rest=2)

    assert figures.questions > 0
    assert 0 < figures.idle.p50 <= figures.idle.p99
    assert 0 < figures.reindexing.p50 <= figures.slowest <= 1000 * figures.reindex_seconds
