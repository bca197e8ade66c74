/** Says in the console what was meant by a shortcode or a block that cannot be made sense of, as the elements do. */
for ( const { dataset } of document.querySelectorAll( '[data-careers-clusters-mistake]' ) ) {
	console.warn( dataset.careersClustersMistake );
}
