#include "kinds/screen.h"
#include "ui/pass/pass.h"

namespace potentiel::ui {

void record_statement(Pass& pass, const Question<Statement>& question) {
    const bool confirmed = question.response && question.response->confirmed;
    const Line& own = pass.in(question.spec.confirm);
    const Line usual = {{std::string(pass.words(Phrase::HaveRead)), SpanStyle::Plain}};
    auto group = pass.open("confirmation", Role::CheckGroup, Part::Options, pass.in(question.exercise.title),
                           question.flags(), Tongue::Pack);
    if (pass.checkbox("confirm", own.empty() ? usual : own, confirmed, Part::OptionRow, question.flags(),
                      own.empty() ? Tongue::Runtime : Tongue::Around))
        pass.raise(AnswerGiven{question.exercise.id, Statement::Response{!confirmed}});
}

}  // namespace potentiel::ui
