// expect: ok "ReferenceError: there is no file '../../etc/passwd'\n"
// task: program
import('../../etc/passwd').catch((error) => console.log(`${error}`));
