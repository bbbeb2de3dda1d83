"""Parley reads reports of armed conflicts and peace talks and keeps the ledger of the peace process."""
