/** What the bench of files takes from the product, built as it ships. */
export {diagnose} from '../../src/engine/diagnosis/diagnose';
export {skimHar} from '../../src/engine/door/from-har';
