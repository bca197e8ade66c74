<?php
/** Installs WordPress in the folder that this runs in, with a user of each role whose name and password is the role. */

define( 'WP_INSTALLING', true );
require getcwd() . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

/** No mail about it. */
function wp_new_blog_notification() {}

wp_install( 'Test School', 'administrator', 'administrator@example.org', true, '', 'administrator' );
foreach ( array( 'editor', 'author', 'contributor' ) as $role ) {
	wp_insert_user( array( 'user_login' => $role, 'user_pass' => $role, 'role' => $role ) );
}
update_option( 'permalink_structure', '/%postname%/' );
