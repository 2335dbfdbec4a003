from __future__ import annotations

from unittest.mock import AsyncMock, Mock

import pytest
from discord import ui

from bot.editors.panel import Interaction, once
from bot.editors.pasting import Pasted, Pasting
from bot.editors.source_form import SourceForm
from bot.languages import words_in


async def _nothing(_: Interaction, __: Pasted | str) -> None:
    pass


@pytest.mark.parametrize(
    "form", [Pasting(words_in("en"), _nothing), SourceForm(words_in("en"), [], _nothing)], ids=["pasting", "source"]
)
def test_a_form_that_nobody_sends_is_forgotten(form: ui.Modal) -> None:
    assert form.timeout


def _press(*, answered: bool) -> Mock:
    """Return what discord.py makes of a press; simcord presses one after the other only."""
    press = Mock()
    press.response.defer = AsyncMock()
    press.response.is_done.return_value = answered
    return press


async def test_a_double_click_does_it_once() -> None:
    done = AsyncMock()
    pressed = once(done)
    first, second = _press(answered=True), _press(answered=False)
    await pressed(first)
    await pressed(second)

    done.assert_awaited_once_with(first)
    second.response.defer.assert_awaited_once()


async def test_what_was_refused_before_it_began_may_be_pressed_again() -> None:
    done = AsyncMock(side_effect=[ValueError("not yours"), None])
    pressed = once(done)
    with pytest.raises(ValueError, match="not yours"):
        await pressed(_press(answered=False))
    await pressed(_press(answered=True))

    assert done.await_count == 2
