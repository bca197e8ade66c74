<?php
/** A must-use plugin of the test site: what tests ask for in a page's address. */

// A policy for one page.
add_action( 'send_headers', function () {
	if ( isset( $_GET['policy'] ) ) {
		header( 'Content-Security-Policy: ' . wp_unslash( $_GET['policy'] ) );
	}
} );

// The script on a page of whose contents the plugin knows nothing, as a site's own theme would load it.
add_action( 'wp_enqueue_scripts', function () {
	if ( isset( $_GET['script'] ) ) {
		wp_enqueue_script( 'site-own', plugins_url( 'careers-clusters/assets/careers-clusters.classic.js' ), array(), null, true );
	}
} );
