#!/usr/bin/python3
"""A WebKitGTK window that WebKitWebDriver drives and whose profile stays on disk: the driver's own browser keeps nothing."""

import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

profile = sys.argv[1]
data = WebKit2.WebsiteDataManager(base_data_directory=f"{profile}/data", base_cache_directory=f"{profile}/cache")
data.get_cookie_manager().set_persistent_storage(f"{profile}/cookies.sqlite", WebKit2.CookiePersistentStorage.SQLITE)
context = WebKit2.WebContext(website_data_manager=data)
window = Gtk.Window()
window.set_default_size(390, 844)


def create(_session):
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
    for child in window.get_children():
        window.remove(child)
    window.add(view)
    window.show_all()
    return view


def started(_context, session):
    session.connect("create-web-view", create)


context.set_automation_allowed(True)
context.connect("automation-started", started)
Gtk.main()
