"""Share pictures: what chats and networks show beside a link, drawn when the site is built."""

from showcase.site.sharing.pictures import SharePictures, ShownPicture, fonts_are_installed

__all__ = ["SharePictures", "ShownPicture", "fonts_are_installed"]
