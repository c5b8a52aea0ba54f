export {doStep} from './do-step';
export {Proof} from './proof';
export {copySummary, saveReport} from './report-file';
export {Steps} from './steps';
