#!/usr/bin/env bash
# WordPress 6.1.9 (Debian's package): saving a text adds rel="noopener" to each link with a target,
# also to target="_self", which opens no window. One would expect it on target="_blank" alone.
# Output seen: <a href="tel:911" target="_self" rel="noopener">911</a>
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
version='6.1.9+dfsg1-0+deb12u1'
apt-get download -qq "wordpress=$version" 2> /dev/null || { echo "cannot get wordpress $version"; exit 1; }
dpkg-deb --extract ./wordpress_*.deb .
cat > save.php <<'PHP'
<?php
define('ABSPATH', __DIR__ . '/usr/share/wordpress/');
define('WPINC', 'wp-includes');
foreach (array('plugin', 'compat', 'load', 'formatting', 'kses', 'functions') as $file)
    require_once ABSPATH . WPINC . "/$file.php";
add_filter('pre_option_blog_charset', fn () => 'UTF-8');
$link = '<a href="tel:911" target="_self">911</a>';
echo wp_unslash(wp_targeted_link_rel(wp_slash($link))), "\n";
PHP
echo "WordPress $version"
seen=$(php save.php)
echo "$seen"
[ "$seen" = '<a href="tel:911" target="_self" rel="noopener">911</a>' ]
