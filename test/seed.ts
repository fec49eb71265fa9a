import fc from 'fast-check';

/**
 * Property tests draw the same cases at each run, so that a change is judged by what it changes. Another number in
 * VIVA_SEED draws others: `VIVA_SEED=$RANDOM npm test -- unit` looks further.
 */
const seed = Number(process.env['VIVA_SEED'] ?? 1);

fc.configureGlobal({ seed });
