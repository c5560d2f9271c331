"""What staff use beside the site."""
