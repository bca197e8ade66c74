<?php
/** What a web server in front of WordPress does: files as they are, folders by their index.php, all else by WordPress. */

$site = $_SERVER['DOCUMENT_ROOT'];
$path = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
if ( is_file( $site . $path ) ) {
	return false;
}
$index = rtrim( $path, '/' ) . '/index.php';
$script = is_file( $site . $index ) ? $index : '/index.php';
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $script;
chdir( dirname( $site . $script ) );
require $site . $script;
