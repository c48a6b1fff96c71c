/** hls.js without what a broadcast of one rendition has no use for (subtitles, DRM, other languages); a third smaller. */
declare module 'hls.js/light' {
  export { default } from 'hls.js';
}
