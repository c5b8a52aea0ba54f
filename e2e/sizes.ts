import {lineOf} from './bench/measure';
import {sizes} from './bench/sizes';

/** Sizes do not vary from run to run, so what grows beyond its goal is found at once, before any bench is run. */

const lines = (await sizes()).map(lineOf).filter(({goal}) => goal !== undefined);
for (const {what, reached, unit, goal, met} of lines)
  console.log(`${what}: ${reached.toFixed(2)} of ${goal} ${unit}${met ? '' : ', too large'}`);
process.exit(lines.every(({met}) => met) ? 0 : 1);
