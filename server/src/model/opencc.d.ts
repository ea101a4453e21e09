/** OpenCC's table of Traditional characters and their Simplified readings, as one string. */
declare module "opencc-js/dict/TSCharacters" {
  const pairs: string;
  // biome-ignore lint/style/noDefaultExport: the package exports it so
  export default pairs;
}
