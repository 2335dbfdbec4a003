"""The Discord bot: what it may see, what it offers, how it starts and stops."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
import sys
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager, suppress
from threading import Thread

import discord
from discord.ext import commands
from discord.gateway import DiscordWebSocket

from bot.asking.answering import Answering
from bot.asking.noting import Notes
from bot.asking.suggesting import Suggesting
from bot.buttons.votes import Presses
from bot.cards.frame import notice
from bot.cogs.articles import Articles
from bot.cogs.ask import Ask
from bot.cogs.editors import Editors
from bot.cogs.feedback import Feedback
from bot.cogs.guilds import ComingAndGoing
from bot.cogs.listening import Listening
from bot.cogs.said import Sayings
from bot.cogs.settings import GuildSettings
from bot.cogs.status import State
from bot.door import Tree, explain
from bot.editors.changing import Changes
from bot.editors.inbox import Inbox
from bot.editors.marking import Marks
from bot.editors.refreshing import keep_fresh, keep_tidy
from bot.editors.rollbacks import Rollbacks
from bot.guilds import Guilds
from bot.languages.translator import Translator
from bot.libraries import Libraries
from bot.place import Place
from bot.reply import reply
from bot.running import connection
from bot.running.health import watched
from bot.running.intents import intents
from bot.running.invite import invite_link
from bot.running.sync import sync, sync_if_changed
from bot.settings import Settings

logger = logging.getLogger(__name__)


class QuothBot(commands.Bot):
    """Answers in its guilds and in direct messages. It keeps no members in memory."""

    def __init__(self, libraries: Libraries, settings: Settings) -> None:
        # Nothing speaks here: the log need not say that the voice libraries are missing.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            tree_cls=Tree,
            intents=intents(settings),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
        )
        self.libraries = libraries
        self.settings = settings
        self.answering = Answering(libraries, Guilds(libraries.store), settings.passages, settings.questions_a_minute)
        self.notes = Notes(libraries)
        self.presses = Presses()
        self.marks = Marks(self, libraries.store, self.answering.guilds, self.notes)

    async def setup_hook(self) -> None:
        """Add the commands, and register them where their definition changed."""
        await self.add_commands()
        self.answering.commands = await sync_if_changed(self.tree, self.libraries.store)

    async def add_commands(self) -> None:
        """Add every group of commands, in all languages."""
        await self.tree.set_translator(Translator())
        suggesting = Suggesting(self.answering)
        await self.add_cog(Ask(self, self.answering, suggesting, self.notes))
        await self.add_cog(Listening(self, self.answering, self.notes))
        await self.add_cog(Sayings(self.answering, suggesting))
        changes = Changes(self.libraries, self.marks.soon)
        await self.add_cog(
            Editors(self.libraries, changes, Rollbacks(self.answering, changes), self.settings.refresh_minutes)
        )
        await self.add_cog(Articles(self.libraries, changes, Inbox(self.settings.data / "inbox")))
        await self.add_cog(GuildSettings(self.answering, self.notes, self.settings))
        await self.add_cog(State(self.answering))
        await self.add_cog(Feedback(self.answering, self.notes))

    async def close(self) -> None:
        """Leave Discord, then write what is still to be kept."""
        await super().close()
        self.marks.close()
        await asyncio.to_thread(self.notes.close)

    async def on_message(self, _: discord.Message, /) -> None:
        """Do nothing: there are no text commands, and the cogs listen to messages themselves."""

    async def on_error(self, event_method: str, /, *args: object, **_: object) -> None:
        """Tell the author of a message what went wrong with it; anything else is in the log."""
        error = sys.exception()
        assert error is not None, "discord.py calls this from its except clause"
        match args:
            case [discord.Message() as message]:
                place = Place.of_message(message, message.created_at.date())
                told = explain(error, await asyncio.to_thread(self.answering.words, place))
                with suppress(discord.HTTPException):
                    await reply(message, notice(told))
            case _:
                logger.error("%s failed", event_method, exc_info=error)


class Serving(QuothBot):
    """The bot, connected to the servers that the settings name."""

    def __init__(self, libraries: Libraries, settings: Settings) -> None:
        super().__init__(libraries, settings)
        self._in_background: list[asyncio.Task[None]] = []

    async def setup_hook(self) -> None:
        """Find the gateway, then set up."""
        if self.settings.api_url and not self.settings.gateway_url:
            await connection.ask_for_gateway(self)
        await super().setup_hook()
        if self.settings.refresh_minutes:
            self._keep_up(keep_fresh(self.libraries, self.settings.refresh_minutes, self.marks.soon))
        self._keep_up(keep_tidy(self.notes))
        await self.add_cog(ComingAndGoing(self, self.answering, self.libraries, self.settings.keep_days))
        assert self.application_id is not None, "Discord tells it at login"
        print(f"Invite the bot: {invite_link(self.application_id)}", flush=True)  # noqa: T201 (the terminal's answer)

    async def close(self) -> None:
        """End what goes on in the background, then leave."""
        for task in self._in_background:
            task.cancel()
        await super().close()

    def _keep_up(self, work: Coroutine[None, None, None]) -> None:
        """Do `work` in the background until the bot closes; an end before that is in the log."""
        task = asyncio.create_task(work)
        task.add_done_callback(_log_early_end)
        self._in_background.append(task)

    async def on_connect(self) -> None:
        """Keep a named gateway for resuming, where Discord proposes one of its own."""
        logger.info("Connected to Discord as %s", self.user)
        if self.settings.gateway_url:
            self.ws.gateway = DiscordWebSocket.DEFAULT_GATEWAY


def _log_early_end(task: asyncio.Task[None]) -> None:
    if not task.cancelled():
        logger.error("Work in the background ended and is not done any more.", exc_info=task.exception())


class Registering(QuothBot):
    """The bot, as far as Discord needs it to learn its commands."""

    async def setup_hook(self) -> None:
        """Add the commands only."""
        await self.add_commands()


async def run(settings: Settings, libraries: Libraries) -> None:
    """Serve Discord until SIGINT or SIGTERM.

    Raises:
        QuothError: the token is missing or wrong, or Discord cannot be reached.
    """
    token = connection.token(settings)
    connection.point_to(settings)
    with connection.explained(), _stopping_on_signals() as stop:
        async with Serving(libraries, settings) as bot, watched(bot, libraries, settings.health_port):
            Thread(target=_warm, args=(libraries,), name="warming", daemon=True).start()
            serving = asyncio.create_task(bot.start(token))
            stopping = asyncio.create_task(stop.wait())
            await asyncio.wait({serving, stopping}, return_when=asyncio.FIRST_COMPLETED)
            for task in (serving, stopping):
                task.cancel()
            with suppress(asyncio.CancelledError):
                await serving


def _warm(libraries: Libraries) -> None:
    """Load what makes answers quick, and spare what is loaded by then from being looked through for garbage.

    A full collection stops every thread, here for about 0.1 seconds; what has been loaded is never garbage.
    """
    libraries.warm()
    gc.collect()
    gc.freeze()


async def register(settings: Settings, libraries: Libraries) -> int:
    """Register the commands with Discord, changed or not, and return how many there are.

    Raises:
        QuothError: as for `run`.
    """
    token = connection.token(settings)
    connection.point_to(settings)
    with connection.explained():
        async with Registering(libraries, settings) as bot:
            await bot.login(token)
            return len((await sync(bot.tree, libraries.store)).ids)


@contextmanager
def _stopping_on_signals() -> Iterator[asyncio.Event]:
    """Set an event on SIGINT and SIGTERM; discord.py alone leaves on SIGTERM without closing (discord.py #8998)."""
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    signals = (signal.SIGINT, signal.SIGTERM)
    with suppress(NotImplementedError):  # Windows has no handlers on the loop; Ctrl-C still ends asyncio.run
        for number in signals:
            loop.add_signal_handler(number, stop.set)
    try:
        yield stop
    finally:
        with suppress(NotImplementedError):
            for number in signals:
                loop.remove_signal_handler(number)
