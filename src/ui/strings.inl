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
STRING(ClockTest, "Test : {0}", "Test: {0}")
STRING(ClockSection, "Partie : {0}", "Part: {0}")
STRING(ClockExercise, "Exercice : {0}", "Exercise: {0}")
STRING(TimeLeft, "Temps restant. {0}", "Time left. {0}")
STRING(TimeOver, "temps écoulé", "time is up")
STRING(Overtime, "temps dépassé de {0}", "{0} over time")
STRING(TimeUp, "Le temps est écoulé : « {0} ». Vos réponses sont gardées et ne changent plus.",
       "Time is up: “{0}”. Your answers are kept, and stay as they are.")
STRING(SavedMark, "Enregistré", "Saved")
STRING(SavingMark, "Enregistrement…", "Saving…")
STRING(NotSavedMark, "Pas enregistré", "Not saved")
STRING(SaveFile, "Enregistrer ma session dans un fichier", "Save my session to a file")
STRING(StorageFull, "Il n’y a plus de place sur cet appareil : vos dernières réponses n’y sont pas gardées.",
       "There is no room left on this device: your last answers are not kept.")
STRING(StorageErased, "Vos réponses ont été effacées de cet appareil. Elles y sont écrites de nouveau.",
       "Your answers were erased from this device. They are being written again.")
STRING(NoNetwork, "Pas de réseau : tout est gardé sur cet appareil.", "No network: everything is kept on this device.")
STRING(OlderPack, "Une version plus récente de ce test existe. Vous terminez celle que vous avez commencée.",
       "There is a newer version of this test. You finish the one that you began.")
STRING(ClockMoved, "L’heure de cet appareil a changé. Votre temps n’en dépend pas.",
       "The clock of this device has changed. Your time does not depend on it.")
STRING(ElsewhereTitle, "Ce test est ouvert dans un autre onglet", "This test is open in another tab")
STRING(ElsewhereText, "Vos réponses y sont. Vous pouvez aussi continuer ici.",
       "Your answers are there. You can also go on here.")
STRING(ContinueHere, "Continuer ici", "Go on here")
STRING(NotSaved,
       "Cet appareil ne peut pas garder vos réponses : si vous fermez la page avant la fin, elles seront perdues.",
       "This device cannot keep your answers: if you close the page before the end, they will be lost.")

// Welcome
COUNTED(ExerciseCount, "{0} exercice", "{0} exercices", "{0} exercise", "{0} exercises")
COUNTED(AboutMinutes, "environ {0} minute", "environ {0} minutes", "about {0} minute", "about {0} minutes")
STRING(LengthLabel, "Durée :", "Time:")
STRING(LengthFact, "{0}, à votre rythme. Rien n’est chronométré.", "{0}, at your own pace. There is no time limit.")
STRING(Sentence, "{0}.", "{0}.")
STRING(LimitLabel, "Temps limité :", "Time limit:")
STRING(LimitFact, "{0} en tout.", "{0} in all.")
STRING(LimitParts, "Des parties ont leur propre temps, affiché en haut.",
       "Some parts have a time of their own, shown at the top.")
STRING(EndSubmit, "Le temps écoulé, vos réponses comptent comme elles sont.",
       "When time is up, your answers count as they are.")
STRING(EndLock, "Le temps écoulé, vos réponses ne changent plus.", "When time is up, your answers can no longer change.")
STRING(EndNote, "Vous pouvez le dépasser : votre résultat le dira.", "You may take longer: your result will say so.")
STRING(ExtraGranted, "Vous avez {0} % de temps en plus.", "You have {0} % more time.")
STRING(ExtraTitle, "Avez-vous besoin de plus de temps ?", "Do you need more time?")
STRING(ExtraNone, "Non", "No")
STRING(ExtraMore, "{0} % de temps en plus", "{0} % more time")
STRING(ExtraNote, "Personne ne vous demandera pourquoi.", "Nobody will ask you why.")
STRING(OrderLabel, "Ordre :", "Order:")
STRING(OrderForward, "un exercice après l’autre, sans retour en arrière.", "one exercise after the other, without going back.")
STRING(OrderSections, "libre dans chaque partie. Une partie fermée ne s’ouvre plus.",
       "as you like within each part. A part that is closed stays closed.")
STRING(PauseLabel, "Pause :", "Breaks:")
STRING(PauseFact, "vous pouvez fermer la page et revenir. Vos réponses restent sur cet appareil.",
       "you can close the page and come back. Your answers stay on this device.")
STRING(PauseTimed, "Mais le temps, lui, continue.", "But the time goes on.")
COUNTED(BreaksFact, "Vous avez {0} pause de {1}, qui arrête le temps.", "Vous avez {0} pauses de {1}, qui arrêtent le temps.",
        "You have {0} break of {1}, which stops the time.", "You have {0} breaks of {1}, which stop the time.")
STRING(RecordLabel, "Ce qui est noté :", "What is recorded:")
STRING(RecordFact, "vos réponses, ce que vous écrivez et à quel moment. Ni nom, ni photo, ni caméra, ni empreinte.",
       "your answers, what you write, and when. No name, no photo, no camera, no fingerprint.")
STRING(SignalsFact, "Aussi : {0}. Vous le verrez à la fin.", "Also: {0}. You will see it at the end.")
STRING(SignalAway, "quand vous quittez la page", "when you leave the page")
STRING(SignalPaste, "la taille des textes collés", "how long pasted texts are")
STRING(SignalDevice, "un changement de navigateur", "a change of browser")
STRING(SeenLabel, "Qui le voit :", "Who sees it:")
STRING(SeenFact, "personne avant la fin. À la fin, votre résultat et vos réponses sont remis à vous et à {0}.",
       "nobody before the end. At the end, your result and your answers go to you and to {0}.")
STRING(SeenFactPage,
       "personne avant la fin. À la fin, votre résultat et vos réponses sont remis à vous et à la page que vous lisez.",
       "nobody before the end. At the end, your result and your answers go to you and to the page that you are reading.")
STRING(GainLabel, "Ce que vous recevez :", "What you get:")
STRING(GainFact, "ce que vous savez faire, en mots simples, et un badge que tout recruteur peut vérifier.",
       "what you can do, in plain words, and a badge that any recruiter can check.")
STRING(AtMost, "{0} au plus", "up to {0}")
STRING(OfflineButton, "Préparer le test pour répondre sans réseau", "Prepare the test for answering without a network")
STRING(OfflineButtonSize, "Préparer le test pour répondre sans réseau ({0} Mo)",
       "Prepare the test for answering without a network ({0} MB)")
STRING(OfflineFetching, "Le test se prépare : {0} sur {1} Mo.", "The test is being prepared: {0} of {1} MB.")
STRING(OfflineReady, "Prêt : vous pouvez répondre sans réseau.", "Ready: you can answer without a network.")
STRING(OfflineFailed, "La préparation n’a pas abouti.", "The preparation did not come to its end.")
STRING(ImportButton, "Reprendre depuis un fichier", "Go on from a file")
STRING(ImportFailed, "Ce fichier n’a pas pu être repris : {0}", "This file could not be taken: {0}")
STRING(BeginButton, "Commencer", "Begin")

// Moving about
STRING(BackButton, "Retour", "Back")
STRING(FlagButton, "À revoir", "Flag")
STRING(ContinueButton, "Continuer", "Continue")
STRING(ReviewButton, "Relire", "Review")
STRING(NoWayBack, "Ensuite, vous ne pourrez plus revenir à cet exercice.",
       "After this, you cannot come back to this exercise.")
STRING(BreakButton, "Faire une pause (encore {0})", "Take a break ({0} left)")
STRING(BreakTitle, "Pause", "Break")
STRING(BreakLeft, "Il reste {0} de pause. Le temps du test est arrêté.", "{0} of the break left. The time of the test stands still.")
STRING(BreakOver, "La pause est finie : le temps du test tourne de nouveau.", "The break is over: the time of the test is running again.")
STRING(BreakEnd, "Reprendre", "Go on")
STRING(AllExercises, "Tous les exercices", "All exercises")

// Review
STRING(ReviewTitle, "Avant de terminer", "Before you finish")
STRING(AllAnswered, "Vous avez répondu à tout.", "You have answered everything.")
COUNTED(Unanswered, "{0} exercice n’a pas de réponse.", "{0} exercices n’ont pas de réponse.",
        "{0} exercise has no answer.", "{0} exercises have no answer.")
COUNTED(PartlyAnswered, "{0} exercice a une réponse incomplète.", "{0} exercices ont une réponse incomplète.",
        "{0} exercise has an incomplete answer.", "{0} exercises have an incomplete answer.")
COUNTED(FlaggedCount, "{0} exercice est à revoir.", "{0} exercices sont à revoir.", "{0} exercise is flagged.",
        "{0} exercises are flagged.")
STRING(CloseTitle, "Avant de fermer cette partie", "Before you close this part")
STRING(CloseHint, "Une fois cette partie fermée, vous ne pourrez plus y revenir.",
       "Once this part is closed, you cannot come back to it.")
STRING(CloseButton, "Fermer cette partie", "Close this part")
STRING(SectionClosed, "{0} : terminé", "{0}: finished")
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
STRING(WithoutTitle, "Votre code n’a pas pu être lancé", "Your code could not be run")
STRING(WithoutText, "Sans cela, cette partie du résultat reste ouverte : {0}. Votre code est gardé, et qui reçoit le résultat peut le lancer.",
       "Without that, this part of the result stays open: {0}. Your code is kept, and whoever receives the result can run it.")
STRING(RetryButton, "Réessayer", "Try again")
STRING(WithoutButton, "Terminer sans", "Finish without it")
STRING(EngineUnreachable, "{0} n’a pas pu être chargé. Vérifiez la connexion, puis réessayez.",
       "{0} could not be loaded. Check the connection, then try again.")
STRING(EngineBlocked,
       "Cette page ne laisse pas {0} démarrer. Essayez un autre navigateur, ou dites-le au site qui vous l’a donnée.",
       "This page does not let {0} start. Try another browser, or tell the site that gave it to you.")
STRING(EngineFailed, "{0} s’est arrêté. Réessayez ; sinon, rouvrez la page : vos réponses sont gardées.",
       "{0} has stopped. Try again; else open the page again: your answers are kept.")
STRING(EngineLoading, "{0} arrive : {1} sur {2} Mo. Vous pouvez déjà écrire, ou répondre à d’autres questions.",
       "{0} is on its way: {1} of {2} MB. You can write already, or answer other questions.")
STRING(EngineWaiting, "{0} : {1} sur {2} Mo. La suite viendra quand le réseau sera de retour.",
       "{0}: {1} of {2} MB. The rest will come when the network is back.")
STRING(EnginesLabel, "Téléchargement :", "Download:")
STRING(EnginesHere, "{0} est déjà sur cet appareil.", "{0} is on this device already.")
STRING(EnginesFact, "{0}, {1} Mo, pendant que vous répondez aux premières questions. Gardé pour la prochaine fois.",
       "{0}, {1} MB, while you answer the first questions. Kept for the next time.")

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

// Hints and attempts
STRING(HintButton, "Voir un indice", "Show a hint")
STRING(HintButtonCost, "Voir un indice (− {0} % des points)", "Show a hint (− {0} % of the points)")
STRING(HintTitle, "Indice {0}", "Hint {0}")
STRING(HintAgain, "Voir un autre indice", "Show another hint")
STRING(HintAgainCost, "Voir un autre indice (− {0} % des points)", "Show another hint (− {0} % of the points)")
STRING(CheckButton, "Vérifier ma réponse", "Check my answer")
COUNTED(AttemptsLeft, "Il reste {0} essai.", "Il reste {0} essais.", "{0} attempt left.", "{0} attempts left.")
STRING(AttemptCost, "À partir du deuxième essai, chaque essai enlève {0} % des points.",
       "From the second attempt on, each takes {0} % of the points.")

// Why this score: see ui/reckoning.cpp for what stands for {0} …
STRING(WhyTitle, "Pourquoi ce score", "Why this score")
STRING(WhyScore, "Score de cet exercice : {0} sur 100.", "Score of this exercise: {0} out of 100.")
STRING(WhyAllOrNothing, "Ici, c’est juste ou pas encore : il n’y a pas de points partiels.",
       "Here it is right or not yet: there are no partial points.")
STRING(WhyShare, "Comme attendu : {0} sur {1}.", "As expected: {0} of {1}.")
STRING(WhyRightLessOther, "Bons choix : {0} sur {2}. Choix en trop, qui sont retirés : {1}.",
       "Right choices: {0} of {2}. Choices too many, which are taken off: {1}.")
STRING(WhyPoints, "Points : {0} sur {1}.", "Points: {0} of {1}.")
STRING(WhyCertainty, "Réponses justes : {0} sur {1}. Avec votre degré de certitude, cela fait {2} sur {3}.",
       "Right answers: {0} of {1}. With how sure you were, that makes {2} of {3}.")
STRING(WhyPairs, "Paires dans le bon ordre : {0} sur {1}. Le hasard en donne la moitié, qui ne compte pas.",
       "Pairs in the right order: {0} of {1}. Chance gives half of them, which does not count.")
STRING(WhyNeighbours, "Voisins qui se suivent comme attendu : {0} sur {1}.", "Neighbours that follow each other as expected: {0} of {1}.")
STRING(WhyPlaces, "Écart à la bonne place, en tout : {0}, sur {1} au plus.", "Places away from where they belong, in all: {0}, of {1} at most.")
STRING(WhyOff, "Écart avec la valeur attendue : {0}.", "Distance from the expected value: {0}.")
STRING(WhyRatings, "Écart moyen avec les notes attendues : {0}, sur une échelle de 5.", "Mean distance from the expected ratings: {0}, on a scale of 5.")
STRING(WhyExperts, "Écart moyen avec les experts : {0}, sur une échelle de 5.", "Mean distance from the experts: {0}, on a scale of 5.")
STRING(WhyModes, "Comme la plupart des experts : {0} sur {1}.", "As most experts say: {0} of {1}.")
STRING(WhyNear, "Juste à côté, pour la moitié des points : {2}.", "Next to it, for half the points: {2}.")
STRING(WhyFlat, "La même réponse partout ne vaut rien : on compte à partir de là.",
       "The same answer everywhere is worth nothing: counting begins there.")
STRING(WhyDisplaced, "Éléments à déplacer : {0}, sur {1} au plus.", "Items to be moved: {0}, of {1} at most.")
STRING(WhyCredit, "Ce n’est pas la meilleure action, mais elle se défend : elle vaut {0} % des points.",
       "It is not the best action, but it can be defended: it is worth {0} % of the points.")
STRING(WhyBlocks, "Groupes complets : {0} sur {1}.", "Complete groups: {0} of {1}.")
STRING(WhyTray, "Pour moitié, les marques : {0} sur {1} comme attendu. Pour moitié, l’ordre : juste à {2} %.",
       "Half of it, the marks: {0} of {1} as expected. Half of it, the order: {2} % right.")
STRING(WhyTestWeights, "Points des tests : {0} sur {1}.", "Points of the tests: {0} of {1}.")
STRING(WhyBarred, "Un test indispensable ne passe pas.", "A test that must pass does not.")
STRING(WhyStyle, "Règles non respectées : −{0} %.", "Rules not kept: −{0}%.")
STRING(WhyTests, "Tests qui passent : {0} sur {1}.", "Tests that pass: {0} of {1}.")
STRING(WhyRated, "Phrases notées : {0} sur {1}.", "Statements rated: {0} of {1}.")
STRING(WhyPath, "Points en chemin : {0}. On peut en avoir de {1} à {2}.", "Points on the way: {0}. From {1} to {2} are possible.")
STRING(WhyMoves, "Changements à faire pour un programme juste de {1} lignes : {0}.",
       "Changes to make for a right program of {1} lines: {0}.")
STRING(WhyMovesHelped, "Changements à faire pour un programme juste de {1} lignes : {0}. Aides demandées : {2}.",
       "Changes to make for a right program of {1} lines: {0}. Helps taken: {2}.")
STRING(WhyHints, "Indices vus : {0}, ce qui enlève {1} % des points.", "Hints shown: {0}, which takes {1} % of the points.")
STRING(WhyTries, "Essais : {0}, ce qui enlève {1} % des points.", "Attempts: {0}, which takes {1} % of the points.")

// True or false
STRING(CertaintyHint,
       "Dites aussi votre certitude. Plus elle est forte, plus elle compte : en plus si la réponse est juste, en moins sinon.",
       "Also say how sure you are. The surer you are, the more it counts: for you if you are right, against you if not.")
STRING(MarkTrue, "Vrai", "True")
STRING(MarkFalse, "Faux", "False")
STRING(CertaintyLabel, "Certitude", "How sure?")
STRING(CertaintyOf, "Certitude : {0}", "How sure: {0}")
STRING(HardlySure, "Faible", "Hardly")
STRING(RatherSure, "Moyenne", "Rather")
STRING(QuiteSure, "Forte", "Quite")
STRING(RightIsTrue, "Juste : c’est vrai.", "Right: it is true.")
STRING(RightIsFalse, "Juste : ce n’est pas vrai.", "Right: it is not true.")
STRING(NotYetIsTrue, "Pas encore : c’est vrai.", "Not yet: it is true.")
STRING(NotYetIsFalse, "Pas encore : ce n’est pas vrai.", "Not yet: it is not true.")
STRING(IsTrue, "C’est vrai.", "It is true.")
STRING(IsFalse, "Ce n’est pas vrai.", "It is not true.")

// Matching, sorting, matrix
STRING(MatchOnce, "Choisissez dans chaque liste. Une proposition ne sert qu’une fois.",
       "Choose from each list. Each choice is used only once.")
STRING(MatchOften, "Choisissez dans chaque liste. Une proposition peut servir plusieurs fois.",
       "Choose from each list. A choice may be used several times.")
STRING(MatchNone, "À choisir", "To be chosen")
STRING(MatchMoved, "« {0} » va maintenant avec « {1} », et plus avec « {2} ».",
       "“{0}” now goes with “{1}”, and no longer with “{2}”.")
STRING(ChooseInRow, "Une réponse par ligne.", "One answer in each row.")
STRING(ChooseAllInRow, "Plusieurs réponses sont possibles sur chaque ligne.", "Several answers are possible in each row.")
STRING(NothingInRow, "rien", "nothing")
STRING(GivenAnswer, "Votre réponse : « {0} »", "Your answer: “{0}”")
STRING(GivenRight, "Juste : « {0} »", "Right: “{0}”")
STRING(GivenNotYet, "Pas encore : « {0} ». Réponse attendue : « {1} »", "Not yet: “{0}”. Expected answer: “{1}”")

// Judgement: rating and ranking
STRING(ChooseBest, "Choisissez la meilleure action.", "Choose the best action.")
STRING(RateHint, "Pour chaque action, dites si elle est efficace dans cette situation.",
       "Say of each action how effective it is in this situation.")
STRING(RankHint, "Mettez en haut l’action la plus efficace, en bas la moins efficace.",
       "Put the most effective action first, the least effective one last.")
STRING(VeryIneffective, "Très peu efficace", "Very ineffective")
STRING(Ineffective, "Peu efficace", "Ineffective")
STRING(Moderate, "Moyennement efficace", "Moderately effective")
STRING(Effective, "Efficace", "Effective")
STRING(VeryEffective, "Très efficace", "Very effective")
STRING(DefensibleChosen, "Ce choix se défend : c’est votre réponse.", "This choice can be defended: it is your answer.")
STRING(Defensible, "Ce choix se défend aussi.", "This choice can be defended, too.")
STRING(RatedSame, "Juste : l’avis de référence est {0} sur 5.", "Right: the reference rating is {0} out of 5.")
STRING(RatedNear, "Presque : l’avis de référence est {0} sur 5.", "Close: the reference rating is {0} out of 5.")
STRING(RatedOther, "Pas encore : l’avis de référence est {0} sur 5.", "Not yet: the reference rating is {0} out of 5.")
STRING(ReferenceRating, "L’avis de référence est {0} sur 5.", "The reference rating is {0} out of 5.")
STRING(RatingStyleNote,
       "Noter haut ou bas ne change rien ici. Ce qui compte, c’est ce que vous jugez plus ou moins efficace que le reste, sur l’ensemble "
       "du test.",
       "Rating high or low makes no difference here. What counts is what you find more or less effective than the rest, over "
       "the whole test.")

// Forced choice
STRING(ForcedHint, "Dans chaque groupe, choisissez ce qui vous ressemble le plus et ce qui vous ressemble le moins.",
       "In each group, choose what is most like you and what is least like you.")
STRING(BlockOf, "Groupe {0} sur {1}", "Group {0} of {1}")
STRING(MarkMost, "Le plus", "Most")
STRING(MarkLeast, "Le moins", "Least")
STRING(IpsativeNote,
       "Ces choix comparent vos propres points forts entre eux. Ils ne vous comparent à personne : un score plus bas ne veut "
       "pas dire que vous savez moins faire.",
       "These choices weigh your own strengths against each other. They compare you with nobody: a lower score does not mean "
       "that you can do less.")
STRING(SpeaksFor, "Parle de : {0}", "Speaks for: {0}")

// In-tray
STRING(TrayHint,
       "Urgent : cela ne peut pas attendre. Important : cela a de vraies conséquences. Cochez l’un, l’autre, les deux ou "
       "aucun. Puis mettez en haut ce que vous traitez d’abord.",
       "Urgent: it cannot wait. Important: it has real consequences. Tick either, both or none. Then put first what you "
       "deal with first.")
STRING(TrayFrom, "De : {0}", "From: {0}")
STRING(TrayMarks, "Urgent ? Important ? {0}", "Urgent? Important? {0}")
STRING(MarkUrgent, "Urgent", "Urgent")
STRING(MarkImportant, "Important", "Important")
STRING(UrgentAndImportant, "Urgent et important : à traiter tout de suite.", "Urgent and important: deal with it now.")
STRING(ImportantOnly, "Important, pas urgent : à prévoir.", "Important, not urgent: plan it.")
STRING(UrgentOnly, "Urgent, pas important : à régler vite, ou à confier.",
       "Urgent, not important: settle it quickly, or hand it on.")
STRING(NeitherUrgentNorImportant, "Ni urgent ni important : plus tard, ou pas du tout.",
       "Neither urgent nor important: later, or not at all.")

// Free text
STRING(YourText, "Votre texte", "Your text")
STRING(TextLimit, "{0} caractères au plus.", "{0} characters at most.")
STRING(RubricHint, "Relisez votre texte. Pour chaque critère, choisissez la phrase qui lui va le mieux.",
       "Read your text again. For each criterion, choose the sentence that fits it best.")
STRING(RubricNote,
       "C’est vous qui avez noté ce texte. Un mentor pourra le noter plus tard, avec les mêmes critères.",
       "You rated this text yourself. A mentor can rate it later, by the same criteria.")
STRING(ExampleTitle, "Un bon exemple", "A good example")

// Numbers, sliders, allocation
STRING(YourAnswerIn, "Votre réponse ({0})", "Your answer ({0})")
STRING(NumberRead, "Lu : {0}", "Read as: {0}")
STRING(NumberNotRead, "Ce n’est pas encore un nombre. Exemple : {0}", "This is not a number yet. For example: {0}")
STRING(SetsOffThousands, "Ici, « {0} » sépare les milliers.", "Here “{0}” sets off thousands.")
STRING(SetsOffDecimals, "Ici, « {0} » sépare les décimales.", "Here “{0}” sets off decimals.")
STRING(UnitExpected, "Un nombre et son unité.", "A number and its unit.")
STRING(UnitMissing, "Il manque l’unité.", "The unit is missing.")
STRING(UnitUnknown, "L’unité « {0} » n’est pas reconnue ici.", "The unit “{0}” is not known here.")
STRING(UnitNeedless, "Écrivez le nombre seul, sans « {0} ».", "Write the number alone, without “{0}”.")
STRING(FiguresExpected, "Chiffres significatifs attendus : {0}.", "Significant figures expected: {0}.")
STRING(FormulaExpected, "Une formule est attendue, par exemple =A1+A2.", "A formula is expected, such as =A1+A2.")
STRING(AcceptedWithin, "Réponse attendue : {0}, à {1} près", "Expected answer: {0}, give or take {1}")
STRING(SliderHint, "Faites glisser le curseur, ou utilisez les flèches du clavier.",
       "Drag the handle, or use the arrow keys.")
STRING(NotPlaced, "pas encore placé", "not placed yet")
STRING(KeepValue, "Garder {0}", "Keep {0}")
COUNTED(ShareOut, "Vous avez {0} point à répartir.", "Vous avez {0} points à répartir.", "You have {0} point to share out.",
        "You have {0} points to share out.")
COUNTED(PointsLeft, "Il vous reste {0} point.", "Il vous reste {0} points.", "You have {0} point left.",
        "You have {0} points left.")
STRING(AllPointsGiven, "Tous les points sont répartis.", "All the points are shared out.")
COUNTED(Points, "{0} point", "{0} points", "{0} point", "{0} points")
COUNTED(PointsExpected, "Attendu : {0} point", "Attendu : {0} points", "Expected: {0} point", "Expected: {0} points")

// Cloze
STRING(GapName, "Trou {0} sur {1} : {2}", "Gap {0} of {1}: {2}")
STRING(GapChoose, "Choisir…", "Choose…")
STRING(GapRight, "{0} : juste.", "{0}: right.")
STRING(GapNotYet, "{0} : pas encore.", "{0}: not yet.")
STRING(GapEmpty, "{0} : sans réponse.", "{0}: not answered.")

// Tables and traces
STRING(FormulaHint, "Écrivez un nombre ou une formule, par exemple =A1+A2. Son résultat s’affiche sous la case.",
       "Write a number or a formula, such as =A1+A2. Its result shows below the cell.")
STRING(FormulaResult, "= {0}", "= {0}")
STRING(FormulaUnfinished, "La formule n’est pas finie.", "The formula is not finished.")
STRING(FormulaNotRead, "La formule n’est pas claire ici : « {0} ».", "The formula is not clear here: “{0}”.")
STRING(FormulaDeep, "Trop de parenthèses.", "Too many parentheses.")
STRING(FormulaName, "« {0} » n’est pas une case du tableau.", "“{0}” is not a cell of the table.")
STRING(FormulaFunction, "La fonction « {0} » n’existe pas ici.", "There is no function “{0}” here.")
STRING(FormulaArguments, "Il faut d’autres valeurs entre les parenthèses de « {0} ».",
       "“{0}” needs other values in its parentheses.")
STRING(FormulaText, "« {0} » ne contient pas un nombre.", "“{0}” does not hold a number.")
STRING(FormulaZeroDivision, "Division par zéro : « {0} ».", "Division by zero: “{0}”.")
STRING(FormulaPower, "L’exposant « {0} » ne convient pas.", "The exponent “{0}” does not fit.")
STRING(FormulaLarge, "Le nombre est trop grand.", "The number is too large.")
STRING(FormulaCycle, "« {0} » a besoin de son propre résultat.", "“{0}” needs its own result.")
STRING(CellExpected, "Attendu : {0}", "Expected: {0}")
STRING(CellExpectedFormula, "Attendu : une formule = {0}", "Expected: a formula = {0}")
STRING(CellExpectedEmpty, "Attendu : encore rien", "Expected: nothing yet")
STRING(ProgramName, "Programme", "Program")
STRING(TraceHint, "Après chaque étape, que contient chaque variable ? Laissez vide si elle n’a pas encore de valeur.",
       "After each step, what does each variable hold? Leave it empty if it has no value yet.")
STRING(TraceStep, "Étape", "Step")
STRING(TraceStepLine, "{0}, ligne {1}", "{0}, line {1}")
STRING(TraceCell, "{0} après l’étape {1}, ligne {2}", "{0} after step {1}, line {2}")

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
STRING(ConversationName, "La conversation", "The conversation")
STRING(You, "Vous", "You")
STRING(SaidBy, "{0} : {1}", "{0}: {1}")
STRING(YourTurn, "À vous", "Your turn")
STRING(ChoiceIsFinal, "Choisissez ce que vous dites ou faites. Comme dans la vie, on ne revient pas en arrière.",
       "Choose what you say or do. As in life, there is no going back.")
STRING(ConversationOver, "La conversation est terminée.", "The conversation is over.")
STRING(ConversationCut, "La conversation n’est pas allée jusqu’au bout.", "The conversation did not come to its end.")
STRING(BetterChoice, "Un autre choix aidait davantage : {0}", "Another choice helped more: {0}")
COUNTED(HelpedMost, "Bien vu : {0} point sur {1}.", "Bien vu : {0} points sur {1}.", "Well chosen: {0} point of {1}.",
        "Well chosen: {0} points of {1}.")
COUNTED(HelpedSome, "En partie : {0} point sur {1}.", "En partie : {0} points sur {1}.", "Partly: {0} point of {1}.",
        "Partly: {0} points of {1}.")
COUNTED(HelpedLittle, "Pas encore : {0} point sur {1}.", "Pas encore : {0} points sur {1}.", "Not yet: {0} point of {1}.",
        "Not yet: {0} points of {1}.")

// Code
STRING(YourCode, "Votre code", "Your code")
STRING(CodeHint, "Écrivez la fonction {0}.", "Write the function {0}.")
STRING(RunButton, "Lancer les tests", "Run the tests")
STRING(Running, "Les tests sont en cours.", "The tests are running.")
STRING(TestsTitle, "Tests", "Tests")
STRING(HiddenTestsTitle, "Tests cachés", "Hidden tests")
STRING(TestsNotRun, "Lancez les tests autant de fois que vous voulez.", "Run the tests as often as you like.")
STRING(NoMoreRuns, "Vous avez lancé les tests mille fois. Ils le seront encore une fois à la fin.",
       "You have run the tests a thousand times. They will be run once more at the end.")
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
STRING(PrintedNotReturned, "La fonction affiche une valeur, mais ne la renvoie pas : écrivez « return ».",
       "The function prints a value and does not return it: write return.")
STRING(NothingPrinted, "Le programme n’affiche rien. Ce qu’une fonction renvoie ne se voit pas : affichez-le.",
       "The program prints nothing. What a function returns is not seen: print it.")
STRING(ErrorSomewhere, "Le programme s’est arrêté sur une erreur.", "The program stopped at an error.")
STRING(AtLine, "Ligne {0}", "Line {0}")
STRING(AtLineOf, "Ligne {0} de {1}", "Line {0} of {1}")
STRING(PlaceAndMeaning, "{0} : {1}", "{0}: {1}")
STRING(EngineSays, "Message d’origine", "Message as it came")
STRING(InputLabel, "Entrée", "Input")
STRING(SetupLabel, "Avant votre requête", "Before your query")
STRING(AfterLabel, "Après votre requête", "After your query")
STRING(ImplementationLabel, "Vos tests lisent ce programme", "Your tests read this program")
STRING(TestsAccept, "vos tests l’acceptent", "your tests accept it")
STRING(TestsReject, "vos tests le refusent", "your tests reject it")
STRING(TestNumber, "Test {0}", "Test {0}")
STRING(CheckerFailed, "La vérification de ce résultat a échoué : ce n’est pas votre faute.",
       "This result could not be checked: that is not your fault.")
STRING(ProbeCount, "Nombre d’éléments « {0} »", "Number of elements {0}")
STRING(ProbeText, "Texte de « {0} »", "Text of {0}")
STRING(ProbeAttribute, "Attribut {0} de « {1} »", "Attribute {0} of {1}")
STRING(ProbeStyle, "Propriété {0} de « {1} »", "Property {0} of {1}")
STRING(ProbeTag, "Balise de « {0} »", "Tag of {0}")
STRING(ProbeWidth, ", fenêtre de {0} px", ", window of {0} px")
STRING(ProbeHover, ", sous le pointeur", ", under the pointer")
STRING(ProbeFocus, ", avec le focus", ", with the focus")
STRING(ColumnNumber, "Colonne {0}", "Column {0}")
STRING(DifferenceColumn, "Écart", "Difference")
STRING(LineColumn, "Ligne", "Line")
STRING(DifferenceMissing, "manque", "missing")
STRING(DifferenceExtra, "en trop", "too many")
COUNTED(MoreRows, "et {0} ligne de plus", "et {0} lignes de plus", "and {0} more row", "and {0} more rows")
STRING(StyleTitle, "Règles à respecter", "Rules to keep")
STRING(StyleKept, "respectée", "kept")
STRING(StyleBroken, "pas encore", "not yet")
STRING(ChangesTitle, "Mes changements depuis le début", "My changes since the start")
STRING(ChangeRemoved, "retiré", "removed")
STRING(ChangeAdded, "ajouté", "added")
STRING(ResetTitle, "Revenir au code de départ", "Back to the code at the start")
STRING(ResetText, "Votre code sera remplacé par celui du départ. Vous le retrouverez dans les essais précédents, s’il a été lancé.",
       "Your code will give way to the one at the start. You will find it among the earlier tries, if it was run.")
STRING(ResetButton, "Remplacer mon code", "Replace my code")
COUNTED(PastRuns, "{0} essai précédent", "{0} essais précédents", "{0} earlier try", "{0} earlier tries")
STRING(HistoryTitle, "Essais précédents", "Earlier tries")
STRING(PastRun, "Essai {0}, à {1} min : {2} sur {3}", "Try {0}, at {1} min: {2} of {3}")
STRING(PastCode, "Code de cet essai", "Code of this try")
STRING(RestoreButton, "Reprendre ce code", "Take this code again")
STRING(TimeUsed, "Temps de calcul : {0} % de ce qui est permis.", "Computing time: {0}% of what is allowed.")
STRING(PreviewTitle, "Aperçu de votre page", "Preview of your page")
STRING(TableName, "Table {0}", "Table {0}")
STRING(GivenFile, "{0} (donné, ne change pas)", "{0} (given, does not change)")
STRING(FuelSpent, "Le calcul ne s’arrêtait pas : il a été interrompu. Y a-t-il une boucle sans fin ?",
       "The program did not come to an end and was stopped. Is there an endless loop?")
STRING(TooSlow, "Le calcul a pris trop de temps : il a été interrompu.",
       "The program took too long and was stopped.")
STRING(TooMuchMemory, "Le programme a demandé trop de mémoire.", "The program asked for too much memory.")
STRING(TooMuchOutput, "Le programme a affiché trop de texte.", "The program printed too much text.")
STRING(TooDeep, "Trop d’appels les uns dans les autres pour ce test. La fonction s’arrête-t-elle toujours ? Si oui, une boucle va plus loin.",
       "Too many calls within each other for this test. Does the function always come to an end? If so, a loop goes further.")

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
STRING(TScoreNote,
       "Votre score T est {0}. Dans le groupe de comparaison ({1}), la moyenne est 50, et environ deux personnes sur trois "
       "ont entre 40 et 60.",
       "Your T score is {0}. In the reference group ({1}) the mean is 50, and about two people in three are between 40 and "
       "60.")
STRING(NormSource, "Source : {0}", "Source: {0}")
STRING(SolutionLabel, "Une solution possible", "One possible solution")

// Result
STRING(ResultTitle, "Votre résultat", "Your result")
STRING(YouCan, "Vous savez {0}.", "You can {0}.")
STRING(YouMayKnow, "À confirmer par d’autres exercices : vous savez {0}.", "To be confirmed by more exercises: you can {0}.")
STRING(ToConfirm, "{0}, à confirmer", "{0}, to be confirmed")
STRING(YouLearn, "Vous commencez à {0}.", "You are beginning to {0}.")
STRING(StartingPoint, "Vous avez terminé. C’est un point de départ.", "You have finished. This is a starting point.")
STRING(SealedResult, "Merci, vous avez terminé. Vos réponses seront évaluées par la plateforme.",
       "Thank you, you have finished. Your answers will be scored by the platform.")
STRING(NeverShown, "Merci. La plateforme décide quand elle montre le résultat.",
       "Thank you. The platform decides when it shows the result.")
STRING(DeclaredResult, "Merci, vous avez terminé. Voici ce que vous dites de vous.",
       "Thank you, you have finished. Here is what you say of yourself.")
STRING(SkillsTitle, "Vos compétences", "Your skills")
STRING(SkillsNote,
       "Le bout clair d’une barre montre l’incertitude : moins il y a d’exercices, plus elle est grande. La vraie valeur est dans "
       "cet intervalle environ huit fois sur dix.",
       "The soft end of a bar shows the uncertainty: the fewer the exercises, the larger it is. The true value lies within it "
       "about eight times in ten.")
STRING(SkillValue, "entre {0} et {1} sur 100 (intervalle à 80 %)", "between {0} and {1} out of 100 (80% interval)")
STRING(DeclaredValue, "{0} sur 100", "{0} out of 100")
COUNTED(FromExercises, "d’après {0} exercice", "d’après {0} exercices", "from {0} exercise", "from {0} exercises")
STRING(PassReached, "le seuil de {0} est atteint", "the pass mark of {0} is reached")
STRING(PassAhead, "le seuil est à {0}", "the pass mark is {0}")
STRING(WholeReached, "Le seuil de {0} sur 100 est atteint.", "The pass mark of {0} out of 100 is reached.")
STRING(WholeAhead, "Pas encore au seuil de {0} sur 100 : une autre fois, peut-être.",
       "Not yet at the pass mark of {0} out of 100: another time, perhaps.")
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
STRING(DeliveryWaiting, "Votre résultat partira vers la plateforme dès que le réseau revient.",
       "Your result will go to the platform as soon as the network is back.")
STRING(DeliverySent, "Votre résultat est arrivé à la plateforme.", "Your result has reached the platform.")
STRING(DeliveryRefused, "La plateforme n’a pas pris votre résultat. Gardez les fichiers : ils en sont la preuve.",
       "The platform did not take your result. Keep the files: they are the proof.")
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
STRING(NotedTitle, "Ce qui a été noté", "What was recorded")
COUNTED(NotedLeft, "Page quittée {0} fois, {1} en tout", "Page quittée {0} fois, {1} en tout",
        "Page left {0} time, {1} in all", "Page left {0} times, {1} in all")
COUNTED(NotedPastes, "{0} texte collé, {1} caractères en tout", "{0} textes collés, {1} caractères en tout",
        "{0} pasted text, {1} characters in all", "{0} pasted texts, {1} characters in all")
COUNTED(NotedDevices, "{0} changement de navigateur", "{0} changements de navigateur", "{0} change of browser",
        "{0} changes of browser")
STRING(AnswersTitle, "Vos réponses", "Your answers")
STRING(AnswerState, "{0} : {1}", "{0}: {1}")
STRING(StateRight, "juste", "right")
STRING(StateHalf, "en partie", "partly")
STRING(StateNotYet, "pas encore", "not yet")
STRING(StateGiven, "répondu", "answered")
STRING(StateNotJudged, "à évaluer", "to be judged")
COUNTED(NotJudged, "{0} exercice à évaluer", "{0} exercices à évaluer", "{0} exercise to be judged", "{0} exercises to be judged")
STRING(NotJudgedNote, "Du code n’a pas pu être lancé ici : il reste à évaluer. Il est dans le journal de vos réponses.",
       "Some code could not be run here: it is still to be judged. It is in the record of your answers.")
STRING(StateNone, "sans réponse", "not answered")
STRING(RestartButton, "Recommencer", "Start again")
STRING(RestartNote, "Recommencer efface vos réponses et ce résultat de cet appareil. Téléchargez-les d’abord si vous y tenez.",
       "Starting again erases your answers and this result from this device. Download them first if you want to keep them.")
STRING(RestartConfirm, "Effacer et recommencer", "Erase and start again")

// Lists
STRING(ListLast, "{0} et {1}", "{0} and {1}")
