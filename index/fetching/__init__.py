"""The net: pages and feeds by their address, and nothing that is not public.

addresses.py   which internet addresses are public
guard.py       connections that reach public addresses only
manners.py     limits, and how politely a host is asked
robots.py      what a host lets robots read
fetcher.py     an address -> a page
"""
