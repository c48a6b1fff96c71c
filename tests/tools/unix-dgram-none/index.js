'use strict';

exports.createSocket = () => {
  throw new Error('Unix sockets are not measured; use a ws:// address.');
};
