// What can happen in a session. Every row is a struct in session/event.h and a "type" in the transcript.
//
// SESSION_EVENT(Type, name)
SESSION_EVENT(Start, start)
SESSION_EVENT(Go, go)
SESSION_EVENT(Answer, answer)
SESSION_EVENT(Edit, edit)
SESSION_EVENT(Flag, flag)
SESSION_EVENT(AskHint, hint)
SESSION_EVENT(Check, check)
SESSION_EVENT(Language, language)
SESSION_EVENT(Run, run)
SESSION_EVENT(Ran, ran)
SESSION_EVENT(Finish, finish)
