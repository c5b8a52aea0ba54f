export {openReport} from '../browser/report-page';
export {changeSettings} from '../browser/settings';
export {doStep} from './do-step';
export {closeFoldsOnEscape} from './escape';
export {followRecords} from './follow-records';
export {Proof} from './proof';
export {Steps} from './steps';
