import fc from 'fast-check';

/** Properties draw the same cases every time: what lands must not hang on luck. `SEED=… npm run unit` draws others. */
fc.configureGlobal({seed: Number(process.env.SEED ?? 20_261_122)});
