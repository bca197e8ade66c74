/** Whether a file is Papa Parse, which comes as a script for every way of loading but that of a module. */
export const isPapaParse = (path) => /[\\/]papaparse[\\/]/.test(path);

/**
 * That script as a module. It sees nothing of the page, where it would hand itself to a loader (RequireJS) and to
 * jQuery.
 */
export const papaParseAsModule = (code) => `const module = { exports: {} }, exports = module.exports;
const define = undefined, self = {};
(function () {${code}
}).call({});
export default module.exports;`;
