// undici's index loads all of it, fetch and caches included; its parts have no declarations of their own.
declare module 'undici/lib/dispatcher/pool.js' {
  import { Pool } from 'undici';
  export = Pool;
}
