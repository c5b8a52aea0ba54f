export {openReport} from '../browser/report-page';
export {changeSettings} from '../browser/settings';
export {AllDone} from './all-done';
export {doStep, show} from './do-step';
export {lookAnew} from './place/look-anew';
export {Proof} from './proof';
export {Steps} from './steps';
