/** The playground has no code of its own at start: what it shows is in the plugin. */
export default {};
