"""The link by which somebody invites the bot to a server, with the permissions that it needs and no more."""

from __future__ import annotations

import discord

PERMISSIONS = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    create_public_threads=True,  # a thread for follow-ups
    read_message_history=True,  # replies
    attach_files=True,  # /articles export
)
SCOPES = ("bot", "applications.commands")


def invite_link(application_id: int) -> str:
    """Return the address of Discord's page on which a server is chosen."""
    return discord.utils.oauth_url(application_id, permissions=PERMISSIONS, scopes=SCOPES)
