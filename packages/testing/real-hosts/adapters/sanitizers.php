<?php
/* `php sanitizers.php NAME [SETTING]` in a folder with `in/`: runs one filter with its defaults. */
[, $name, $setting] = array_pad($argv, 3, '');

if ($name === 'purifier') {
    // Debian's version has an old syntax, $text{0}, that PHP 8 refuses. A copy has the present one.
    exec('cp -r /usr/share/php/HTMLPurifier* .');
    foreach (['Encoder', 'ChildDef/Custom', 'TagTransform/Font'] as $part) {
        $code = file_get_contents("HTMLPurifier/$part.php");
        $now = preg_replace('/(\$(?:str|raw|attr\[\'size\'\])){(0|\$i)}/', '$1[$2]', $code);
        file_put_contents("HTMLPurifier/$part.php", $now);
    }
    set_include_path(getcwd());
    require_once 'HTMLPurifier.auto.php';
    $config = HTMLPurifier_Config::createDefault();
    $config->set('Cache.DefinitionImpl', null);
    $purifier = new HTMLPurifier($config);
    $clean = fn ($html) => $purifier->purify($html);
} else {
    // The parts of WordPress that filter a post, without its database.
    $folder = getenv('HOSTS_CACHE') . '/debian/usr/share/wordpress/';
    define('ABSPATH', $folder);
    define('WPINC', 'wp-includes');
    define('WP_CONTENT_DIR', $folder . 'wp-content');
    foreach (['plugin', 'compat', 'functions', 'formatting', 'kses', 'shortcodes', 'load'] as $part) {
        require_once $folder . "wp-includes/$part.php";
    }
    // Texts need no translation.
    function __($text) { return $text; }
    function _x($text) { return $text; }
    $clean = function ($html) use ($setting) {
        $saved = $setting === 'author' ? wp_kses_post($html) : $html;
        return wpautop(wptexturize($saved));
    };
}

foreach (array_diff(scandir('in'), ['.', '..']) as $file) {
    file_put_contents("out/$file", $clean(file_get_contents("in/$file")));
}
