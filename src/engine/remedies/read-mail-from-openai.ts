import {defineRemedy} from './remedy';

/** Only OpenAI knows why it closed an account, and says so by e-mail. */
export const readMailFromOpenai = defineRemedy({
  id: 'read-mail-from-openai',
  role: 'remedy',
  action: {do: 'open-page', url: 'https://help.openai.com/en/articles/10562188-why-was-my-openai-account-deactivated'},
  minutes: 5,
  signsOut: false,
  undoable: false,
});
