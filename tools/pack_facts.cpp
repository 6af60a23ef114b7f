// Prints every field of a pack, as JSON: its type, its default if it is optional, and its bounds. tools/build_facts.mjs
// makes of it what the builder, the schema and the types know of packs.
//
// It visits the same serialize() and bounds() as the runtime, so it can't say anything else.
#include <cassert>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "model/serialize.h"

namespace potentiel {
namespace {

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

// The name of a struct without the namespace: "Allocation.Amount".
template <class T>
std::string name_of() {
    const std::string_view function = __PRETTY_FUNCTION__;
    constexpr std::string_view before = "[T = potentiel::";
    const std::size_t begin = function.find(before) + before.size();
    std::string name(function.substr(begin, function.find(']', begin) - begin));
    for (std::size_t colons; (colons = name.find("::")) != std::string::npos;) name.replace(colons, 2, ".");
    return name;
}

template <class T>
struct ItemOf;
template <class T>
struct ItemOf<std::vector<T>> {
    using Item = T;
};
template <class T>
struct ItemOf<Localized<T>> {
    using Item = T;
};
template <class T>
concept List = requires { typename ItemOf<T>::Item; } && !requires(T value) { value.by_language; };
template <class T>
concept ByLanguage = requires(T value) { value.by_language; };

// What is said of one field, without its name.
struct Facts {
    std::string type;
    std::string otherwise;  // JSON of the default; "" if the field is required
    std::string bounds;  // of the number, or of the number of items
    std::string each;  // bounds of each item
};

using Record = std::vector<std::pair<std::string, Facts>>;

// Records in the order in which they are met, the outer one first.
class Printer {
public:
    template <class T>
    std::string type_of() {
        if constexpr (std::is_same_v<T, bool>) {
            return quoted("flag");
        } else if constexpr (std::is_integral_v<T>) {
            return quoted("whole");
        } else if constexpr (std::is_same_v<T, std::string>) {
            return quoted("text");
        } else if constexpr (List<T>) {
            return "{\"list\":" + type_of<typename ItemOf<T>::Item>() + "}";
        } else if constexpr (ByLanguage<T>) {
            return "{\"by_language\":" + type_of<typename ItemOf<T>::Item>() + "}";
        } else {
            describe<T>();
            return "{\"record\":" + quoted(name_of<T>()) + "}";
        }
    }

    template <class T>
    void describe();

    void print() const {
        std::printf("\"records\":{");
        for (std::size_t index = 0; index < order_.size(); ++index) {
            std::printf("%s%s:{", index ? "," : "", quoted(order_[index]).c_str());
            const Record& record = records_.at(order_[index]);
            for (std::size_t field = 0; field < record.size(); ++field) {
                const auto& [name, facts] = record[field];
                std::printf("%s%s:{\"type\":%s", field ? "," : "", quoted(name).c_str(), facts.type.c_str());
                if (!facts.otherwise.empty()) std::printf(",\"default\":%s", facts.otherwise.c_str());
                if (!facts.bounds.empty()) std::printf(",%s", facts.bounds.c_str());
                if (!facts.each.empty()) std::printf(",\"each\":{%s}", facts.each.c_str());
                std::printf("}");
            }
            std::printf("}");
        }
        std::printf("}");
    }

private:
    std::vector<std::string> order_;
    std::map<std::string, Record> records_;
};

// Visits serialize() and bounds() of one struct.
class Describer {
public:
    Describer(Printer& printer, std::string name) : printer_(printer), name_(std::move(name)) {}

    template <class... Fields>
    void operator()(Fields&&... fields) {
        (add(fields), ...);
    }

    void value(std::string_view name, int, int least, int most) { of(name).bounds = bounds(least, most); }
    void count(std::string_view name, const auto&, int least, int most) { of(name).bounds = bounds(least, most); }
    void each(std::string_view name, const auto&, int least, int most) { of(name).each = bounds(least, most); }

    Record record;

private:
    template <class T>
    void add(cereal::NameValuePair<T>& field) {
        record.emplace_back(field.name, Facts{type_of(field.value), {}, {}, {}});
    }
    template <class T>
    void add(Optional<T>& field) {
        record.emplace_back(field.name, Facts{type_of(field.value), json_of(field.value), {}, {}});
    }
    template <class Variant>
    void add(ByKind<Variant>& field) {
        record.emplace_back("kind", Facts{quoted("kind"), {}, {}, {}});
        record.emplace_back(field.name, Facts{"{\"by_kind\":" + quoted(field.name) + "}", {}, {}, {}});
    }

    template <class T>
    std::string type_of(const T&) {
        return printer_.type_of<T>();
    }
    template <class E>
    std::string type_of(const Named<E>&) {
        std::string names;
        for (const std::string_view name : names_of(E{})) (names += names.empty() ? "" : ",") += quoted(name);
        return "{\"one_of\":[" + names + "]}";
    }

    template <class T>
    std::string json_of(const T& value) {
        if constexpr (List<T>) {
            assert(value.empty());
            return "[]";
        } else if constexpr (std::is_same_v<T, bool>) {
            return value ? "true" : "false";
        } else if constexpr (std::is_integral_v<T>) {
            return std::to_string(value);
        } else if constexpr (std::is_same_v<T, std::string>) {
            return quoted(value);
        } else {
            return "{}";  // no text in any language, or a record with all its defaults
        }
    }
    template <class E>
    std::string json_of(const Named<E>& field) {
        return quoted(names_of(E{})[static_cast<std::size_t>(field.value)]);
    }

    Facts& of(std::string_view name) {
        for (auto& [known, facts] : record)
            if (known == name) return facts;
        std::fprintf(stderr, "%s: bounds() names \"%s\", which serialize() does not: see json.h\n", name_.c_str(),
                     std::string(name).c_str());
        std::abort();
    }
    static std::string bounds(int least, int most) {
        return "\"least\":" + std::to_string(least) + ",\"most\":" + std::to_string(most);
    }

    Printer& printer_;
    std::string name_;  // of the struct
};

template <class T>
void Printer::describe() {
    const std::string name = name_of<T>();
    if (records_.contains(name)) return;
    records_[name];
    order_.push_back(name);
    T value;
    Describer describer(*this, name);
    serialize(describer, value);
    if constexpr (requires { value.bounds(describer); }) value.bounds(describer);
    records_[name] = std::move(describer.record);
}

void print_facts() {
    Printer printer;
    printer.describe<Pack>();
    std::printf("{\"kinds\":{");
#define ITEM_KIND(Type, name)                                                                                 \
    std::printf("%s\"" #name "\":{\"spec\":%s,\"key\":%s%s%s}", static_cast<int>(Kind::Type) == 0 ? "" : ",", \
                quoted(name_of<Type::Spec>()).c_str(), quoted(name_of<Type::Key>()).c_str(),                  \
                asks_nothing(Spec(Type::Spec())) ? ",\"asks_nothing\":true" : "",                             \
                declares(Spec(Type::Spec())) ? ",\"declares\":true" : "");                                    \
    printer.describe<Type::Spec>();                                                                           \
    printer.describe<Type::Key>();
#include "kinds/item_kinds.inl"
#undef ITEM_KIND
    // Bounds that are no bounds of one field.
    std::printf("},\"constants\":{");
    std::printf("\"Medium.most_bytes\":%zu,", Medium::most_bytes);
    std::printf("\"Medium.most_bytes_together\":%zu,", Medium::most_bytes_together);
    std::printf("\"Medium.widest\":%d,", Medium::widest);
    std::printf("\"Parsons.deepest\":%d,", Parsons::deepest);
    std::printf("\"SituationalJudgement.least_for_a_spread\":%d", SituationalJudgement::least_for_a_spread);
    std::printf("},");
    printer.print();
    std::printf("}\n");
}

}  // namespace
}  // namespace potentiel

int main() { potentiel::print_facts(); }
