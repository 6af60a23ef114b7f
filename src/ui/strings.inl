// Every word that the runtime itself says. In French a plain space before ; : ! ? » and after « becomes a narrow
// no-break one when shown, so write ordinary spaces here. {0}, {1} … stand for what is filled in.
//
// STRING(Name, fr, en)
// COUNTED(Name, fr_one, fr_many, en_one, en_many): {0} is the number

// Header and preferences
STRING(Settings, "Réglages", "Settings")
STRING(LanguageChoice, "Langue", "Language")
STRING(ViewChoice, "Affichage", "Display")
STRING(ViewCanvas, "Dessiné", "Drawn")
STRING(ViewPage, "Page simple", "Plain page")
STRING(ThemeChoice, "Couleurs", "Colours")
STRING(ThemeLight, "Claires", "Light")
STRING(ThemeDark, "Sombres", "Dark")
STRING(ThemeContrast, "Contraste fort", "High contrast")
STRING(StepOf, "{0} sur {1}", "{0} of {1}")
STRING(ExerciseOf, "Exercice {0} sur {1}", "Exercise {0} of {1}")
STRING(StepsName, "Avancement", "Progress")
STRING(NotSaved,
       "Cet appareil ne peut pas garder vos réponses : si vous fermez la page avant la fin, elles seront perdues.",
       "This device cannot keep your answers: if you close the page before the end, they will be lost.")

// Welcome
COUNTED(ExerciseCount, "{0} exercice", "{0} exercices", "{0} exercise", "{0} exercises")
COUNTED(AboutMinutes, "environ {0} minute", "environ {0} minutes", "about {0} minute", "about {0} minutes")
STRING(LengthLabel, "Durée :", "Time:")
STRING(LengthFact, "{0}, {1}, à votre rythme. Rien n’est chronométré.",
       "{0}, {1}, at your own pace. There is no time limit.")
STRING(LengthUnknown, "{0}, à votre rythme. Rien n’est chronométré.", "{0}, at your own pace. There is no time limit.")
STRING(PauseLabel, "Pause :", "Breaks:")
STRING(PauseFact, "vous pouvez fermer la page et revenir. Vos réponses restent sur cet appareil.",
       "you can close the page and come back. Your answers stay on this device.")
STRING(RecordLabel, "Ce qui est noté :", "What is recorded:")
STRING(RecordFact, "vos réponses, ce que vous écrivez et à quel moment. Ni nom, ni photo, ni caméra.",
       "your answers, what you write, and when. No name, no photo, no camera.")
STRING(SeenLabel, "Qui le voit :", "Who sees it:")
STRING(SeenFact, "personne avant la fin. À la fin, votre résultat et vos réponses sont remis à vous et à {0}.",
       "nobody before the end. At the end, your result and your answers go to you and to {0}.")
STRING(SeenFactPage,
       "personne avant la fin. À la fin, votre résultat et vos réponses sont remis à vous et à la page que vous lisez.",
       "nobody before the end. At the end, your result and your answers go to you and to the page that you are reading.")
STRING(GainLabel, "Ce que vous recevez :", "What you get:")
STRING(GainFact, "ce que vous savez faire, en mots simples, et un badge que tout recruteur peut vérifier.",
       "what you can do, in plain words, and a badge that any recruiter can check.")
STRING(BeginButton, "Commencer", "Begin")

// Moving about
STRING(BackButton, "Retour", "Back")
STRING(FlagButton, "À revoir", "Flag")
STRING(ContinueButton, "Continuer", "Continue")
STRING(ReviewButton, "Relire", "Review")
STRING(AllExercises, "Tous les exercices", "All exercises")

// Review
STRING(ReviewTitle, "Avant de terminer", "Before you finish")
STRING(AllAnswered, "Vous avez répondu à tout.", "You have answered everything.")
COUNTED(Unanswered, "{0} exercice n’a pas de réponse.", "{0} exercices n’ont pas de réponse.",
        "{0} exercise has no answer.", "{0} exercises have no answer.")
COUNTED(PartlyAnswered, "{0} exercice a une réponse incomplète.", "{0} exercices ont une réponse incomplète.",
        "{0} exercise has an incomplete answer.", "{0} exercises have an incomplete answer.")
STRING(ReviewHint,
       "Vous pouvez revenir à chaque exercice. Une fois que vous aurez terminé, vos réponses ne changeront plus.",
       "You can go back to any exercise. Once you finish, your answers can no longer change.")
STRING(StateAnswered, "Répondu", "Answered")
STRING(StatePartly, "Réponse incomplète", "Answer incomplete")
STRING(StateNotAnswered, "Sans réponse", "Not answered")
STRING(StateFlagged, "à revoir", "flagged")
STRING(FinishButton, "Terminer", "Finish")

// Finishing
STRING(FinishingTitle, "Un instant", "One moment")
STRING(FinishingText, "Votre code passe les derniers tests. Vos réponses sont gardées.",
       "Your code is going through the last tests. Your answers are kept.")
STRING(EngineLoading, "{0}, {1} sur {2} Mo", "{0}, {1} of {2} MB")

// Exercises
STRING(YourAnswer, "Votre réponse", "Your answer")
STRING(ChooseAll, "Plusieurs réponses sont possibles.", "Several answers are possible.")
STRING(ChooseBestWorst, "Choisissez la meilleure action et la moins bonne.", "Choose the best action and the worst.")
STRING(MarkBest, "La meilleure", "Best")
STRING(MarkWorst, "La moins bonne", "Worst")
STRING(OrderHint, "Faites glisser les lignes, ou utilisez les boutons monter et descendre.",
       "Drag the rows, or use the up and down buttons.")
STRING(MoveUp, "Monter : {0}", "Up: {0}")
STRING(MoveDown, "Descendre : {0}", "Down: {0}")
STRING(MovedTo, "{0} : place {1} sur {2}", "{0}: place {1} of {2}")
STRING(KeepOrder, "Garder cet ordre", "Keep this order")

// True or false

// Matching, sorting, matrix

// Judgement: rating and ranking

// Forced choice

// In-tray

// Free text

// Numbers, sliders, allocation

// Cloze

// Tables and traces

// Parsons
STRING(ParsonsHint,
       "Ajoutez des lignes à votre programme, puis mettez-les dans l’ordre. Certaines ne servent peut-être pas.",
       "Add lines to your program, then put them in order. Some may not be needed.")
STRING(LinesToPlace, "Lignes à placer", "Lines to place")
STRING(AllLinesPlaced, "Toutes les lignes sont dans votre programme.", "All the lines are in your program.")
STRING(YourProgram, "Votre programme", "Your program")
STRING(ProgramEmpty, "Votre programme est encore vide.", "Your program is still empty.")
STRING(AddLine, "Ajouter : {0}", "Add: {0}")
STRING(RemoveLine, "Retirer : {0}", "Remove: {0}")
STRING(IndentLine, "Décaler à droite : {0}", "Indent: {0}")
STRING(OutdentLine, "Décaler à gauche : {0}", "Outdent: {0}")
STRING(IndentedBy, "Décalage : {0}", "Indentation: {0}")
STRING(LineRemoved, "{0} : retirée de votre programme", "{0}: removed from your program")
STRING(LineIndented, "{0} : décalage {1}", "{0}: indentation {1}")
STRING(LineNotNeeded, "pas nécessaire", "not needed")
STRING(HelpButton, "Demander une aide", "Ask for help")
STRING(HelpCost, "Une aide écarte une ligne inutile ou règle les décalages. Elle retire {0} points sur 100.",
       "Help takes away a line that is not needed, or sets the indentation. It costs {0} points out of 100.")
STRING(HelpFree, "Une aide écarte une ligne inutile ou règle les décalages.",
       "Help takes away a line that is not needed, or sets the indentation.")
STRING(HelpTookAway, "Cette ligne n’est pas nécessaire : {0}", "This line is not needed: {0}")
STRING(HelpIndented, "Les décalages de votre programme sont réglés.", "The indentation of your program is set.")
COUNTED(HelpsTaken, "Vous avez demandé {0} aide.", "Vous avez demandé {0} aides.", "You asked for help {0} time.",
        "You asked for help {0} times.")
STRING(OtherIndentation, "décalage attendu : {0}", "expected indentation: {0}")

// Lines and outputs of programs
STRING(ChooseLine, "Choisissez une ligne du programme.", "Choose a line of the program.")
STRING(ChooseLines, "Plusieurs lignes sont possibles.", "Several lines are possible.")
STRING(RightLine, "C’est cette ligne.", "It is this line.")
STRING(RepairedProgram, "Le programme corrigé", "The program repaired")
STRING(ProgramLabel, "Programme", "Program")
STRING(OutputHint, "Écrivez une ligne pour chaque ligne affichée.", "Write one line for each line that is printed.")
STRING(ExpectedOutput, "Affichage attendu", "Expected output")

// Pictures and sounds
STRING(AnswersAsList, "Réponses en liste", "Answers as a list")
STRING(ChooseSpot, "Choisissez un endroit sur l’image, ou dans la liste.", "Choose a place on the picture, or in the list.")
STRING(ChooseSpots, "Choisissez sur l’image, ou dans la liste. Plusieurs endroits sont possibles.",
       "Choose on the picture, or in the list. Several places are possible.")
STRING(PictureChoices, "Sur l’image : {0}", "On the picture: {0}")
STRING(TranscriptLabel, "Transcription", "Transcript")

// Branching

// Code
STRING(YourCode, "Votre code", "Your code")
STRING(CodeHint, "Écrivez la fonction {0}. La touche Tab quitte l’éditeur.",
       "Write the function {0}. The Tab key leaves the editor.")
STRING(RunButton, "Lancer les tests", "Run the tests")
STRING(Running, "Les tests sont en cours.", "The tests are running.")
STRING(TestsTitle, "Tests", "Tests")
STRING(TestsNotRun, "Lancez les tests autant de fois que vous voulez.", "Run the tests as often as you like.")
STRING(AllTestsPass, "Tous les tests passent.", "All the tests pass.")
COUNTED(TestsPass, "{0} test passe sur {1}.", "{0} tests passent sur {1}.", "{0} test of {1} passes.",
        "{0} tests of {1} pass.")
COUNTED(HiddenTestsPass, "{0} test caché passe sur {1}.", "{0} tests cachés passent sur {1}.",
        "{0} hidden test of {1} passes.", "{0} hidden tests of {1} pass.")
STRING(SourceChanged, "Votre code a changé depuis ces résultats.", "Your code has changed since these results.")
STRING(TestPasses, "passe", "passes")
STRING(TestFails, "pas encore", "not yet")
STRING(TestState, "{0} : {1}", "{0}: {1}")
STRING(CalledLabel, "Appel", "Call")
STRING(ExpectedLabel, "Attendu", "Expected")
STRING(GotLabel, "Obtenu", "Got")
STRING(PrintedLabel, "Affiché par le programme", "Printed by the program")
STRING(ErrorAt, "Erreur, ligne {0} : {1}", "Error, line {0}: {1}")
STRING(ErrorSomewhere, "Erreur : {0}", "Error: {0}")
STRING(FuelSpent, "Le calcul ne s’arrêtait pas : il a été interrompu. Y a-t-il une boucle sans fin ?",
       "The program did not come to an end and was stopped. Is there an endless loop?")
STRING(TooSlow, "Le calcul a pris trop de temps : il a été interrompu.",
       "The program took too long and was stopped.")
STRING(TooMuchMemory, "Le programme a demandé trop de mémoire.", "The program asked for too much memory.")
STRING(TooMuchOutput, "Le programme a affiché trop de texte.", "The program printed too much text.")
STRING(TooDeep, "La fonction s’appelle elle-même trop de fois.", "The function calls itself too many times.")

// Feedback
STRING(VerdictRight, "Juste.", "Right.")
STRING(VerdictPartly, "En partie juste.", "Partly right.")
STRING(VerdictNotYet, "Pas encore.", "Not yet.")
STRING(ChosenRight, "Juste : c’est votre réponse.", "Right: this is your answer.")
STRING(RightAnswer, "La bonne réponse.", "The right answer.")
STRING(AlsoRight, "Juste aussi, mais pas choisie.", "Right too, but not chosen.")
STRING(ChosenNotYet, "Pas encore : c’est votre réponse.", "Not yet: this is your answer.")
STRING(BestFound, "Juste : la meilleure action.", "Right: the best action.")
STRING(WorstFound, "Juste : la moins bonne action.", "Right: the worst action.")
STRING(BestAction, "La meilleure action.", "The best action.")
STRING(WorstAction, "La moins bonne action.", "The worst action.")
STRING(BestNotYet, "Pas encore : vous l’avez choisie comme la meilleure.", "Not yet: you chose it as the best.")
STRING(WorstNotYet, "Pas encore : vous l’avez choisie comme la moins bonne.", "Not yet: you chose it as the worst.")
STRING(YourOrder, "Votre ordre", "Your order")
STRING(ExpectedOrder, "L’ordre attendu", "The expected order")
STRING(InPlace, "à sa place", "in its place")
STRING(Accepted, "Réponse attendue : « {0} »", "Expected answer: “{0}”")
STRING(NoAnswerGiven, "Vous n’avez pas répondu.", "You gave no answer.")
STRING(NothingToJudge, "Ici, il n’y a pas de bonne réponse : c’est votre propre regard.",
       "There is no right answer here: it is your own view.")
STRING(SolutionLabel, "Une solution possible", "One possible solution")

// Result
STRING(ResultTitle, "Votre résultat", "Your result")
STRING(YouCan, "Vous savez {0}.", "You can {0}.")
STRING(YouLearn, "Vous commencez à {0}.", "You are beginning to {0}.")
STRING(StartingPoint, "Vous avez terminé. C’est un point de départ.", "You have finished. This is a starting point.")
STRING(SealedResult, "Merci, vous avez terminé. Vos réponses seront évaluées par la plateforme.",
       "Thank you, you have finished. Your answers will be scored by the platform.")
STRING(DeclaredResult, "Merci, vous avez terminé. Voici ce que vous dites de vous.",
       "Thank you, you have finished. Here is what you say of yourself.")
STRING(SkillsTitle, "Vos compétences", "Your skills")
STRING(SkillsNote, "Le bout clair d’une barre montre l’incertitude : moins il y a d’exercices, plus elle est grande.",
       "The soft end of a bar shows the uncertainty: the fewer the exercises, the larger it is.")
STRING(SkillValue, "entre {0} et {1} sur 100", "between {0} and {1} out of 100")
STRING(DeclaredValue, "{0} sur 100", "{0} out of 100")
COUNTED(FromExercises, "d’après {0} exercice", "d’après {0} exercices", "from {0} exercise", "from {0} exercises")
STRING(DeclaredTitle, "Ce que vous dites de vous", "What you say of yourself")
STRING(DeclaredNote, "Ces barres viennent de vos propres réponses. Rien n’est vérifié, rien ne compte dans le reste.",
       "These bars come from your own answers. Nothing is checked, and nothing counts in the rest.")
STRING(NextTitle, "Et ensuite", "What next")
STRING(NextOne, "Une suite possible : « {0} ». Un petit pas à la fois, quand vous voulez.",
       "A possible next step: “{0}”. One small step at a time, whenever you like.")
STRING(NextTwo, "Deux suites possibles : « {0} » ou « {1} ». Un petit pas à la fois, quand vous voulez.",
       "Two possible next steps: “{0}” or “{1}”. One small step at a time, whenever you like.")
STRING(BadgeTitle, "Votre badge", "Your badge")
STRING(BadgePending, "Le badge se prépare.", "The badge is being prepared.")
STRING(BadgeReady, "Votre badge est signé. Il dit ce que vous savez faire, et chacun peut le vérifier.",
       "Your badge is signed. It says what you can do, and anyone can check it.")
STRING(BadgeFailed, "Le badge n’a pas pu être signé : {0}", "The badge could not be signed: {0}")
STRING(BadgeImpossible,
       "Ce navigateur ne sait pas signer. Le journal de vos réponses suffit pour recalculer le résultat.",
       "This browser cannot sign. The record of your answers is enough to work out the result again.")
STRING(DownloadCredential, "Télécharger le badge", "Download the badge")
STRING(CopyCredential, "Copier le badge", "Copy the badge")
STRING(DownloadJws, "Télécharger pour un serveur (JWS)", "Download for a server (JWS)")
STRING(DownloadTranscript, "Télécharger le journal de vos réponses", "Download the record of your answers")
STRING(CheckTitle, "Comment d’autres peuvent-ils vérifier ?", "How can others check this?")
STRING(CheckHow,
       "Il suffit d’ouvrir la page de vérification et d’y déposer le badge, l’évaluation et le journal. Tout se passe dans le navigateur.",
       "Open the checking page and drop the badge, the assessment and the record there. Everything happens in the browser.")
STRING(ProvesTitle, "Ce que cela prouve", "What it proves")
STRING(ProvesUnchanged, "Le résultat n’a pas changé depuis qu’il a été signé.",
       "The result has not changed since it was signed.")
STRING(ProvesScores, "Les mêmes réponses, recalculées, donnent les mêmes scores.",
       "The same answers, worked out again, give the same scores.")
STRING(ProvesVersion, "On sait exactement quels exercices ont été posés.", "It is known exactly which exercises were set.")
STRING(ProvesNotTitle, "Ce que cela ne prouve pas", "What it does not prove")
STRING(ProvesNotWho, "Qui a répondu, ni si quelqu’un a aidé.", "Who answered, or whether somebody helped.")
STRING(ProvesNotFirst, "Que c’était le premier essai.", "That it was the first attempt.")
STRING(AnswersTitle, "Vos réponses", "Your answers")
STRING(AnswerState, "{0} : {1}", "{0}: {1}")
STRING(StateRight, "juste", "right")
STRING(StateHalf, "en partie", "partly")
STRING(StateNotYet, "pas encore", "not yet")
STRING(StateGiven, "répondu", "answered")
STRING(StateNone, "sans réponse", "not answered")
STRING(RestartButton, "Recommencer", "Start again")
STRING(RestartNote, "Recommencer efface vos réponses et ce résultat de cet appareil. Téléchargez-les d’abord si vous y tenez.",
       "Starting again erases your answers and this result from this device. Download them first if you want to keep them.")
STRING(RestartConfirm, "Effacer et recommencer", "Erase and start again")

// Lists
STRING(ListLast, "{0} et {1}", "{0} and {1}")
