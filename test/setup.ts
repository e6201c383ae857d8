// Property tests try the same cases each time, so that a green run stays green; FC_SEED=12345 tries others.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_122) });
