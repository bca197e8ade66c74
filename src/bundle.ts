/** The script of the directory and the pieces that it is made of. */
import './define/cluster-directory.js';
