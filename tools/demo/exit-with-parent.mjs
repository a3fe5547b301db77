// Preloaded in the api and the worker: when the launcher is killed its channel breaks, and they stop as on SIGTERM.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
