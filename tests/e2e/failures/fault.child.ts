// Loaded by fault.slow.test.ts into the bot before it starts: SIGUSR2 makes a promise fail that nobody watches.
process.on('SIGUSR2', () => void Promise.reject(new Error('nobody expected this')));
