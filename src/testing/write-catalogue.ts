import {readFileSync, writeFileSync} from 'node:fs';
import {readmePath, withCatalogue} from './catalogue';

writeFileSync(readmePath, withCatalogue(readFileSync(readmePath, 'utf8')));
