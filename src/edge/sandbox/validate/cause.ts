export { duplicate, forbid, invalidValue, notThere, required, tooLong, unsupported } from '#core/definitions';
