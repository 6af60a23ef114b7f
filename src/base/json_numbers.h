#pragma once
#include <rapidjson/document.h>
#include <rapidjson/reader.h>

namespace potentiel {

// Passes on to a document what a reader meets, and reads the numbers itself: those that RapidJSON's reader makes of texts take a
// table of powers along that is a hundredth of the whole module.
class JsonNumbers : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, JsonNumbers> {
public:
    explicit JsonNumbers(rapidjson::Document& document) : document_(document) {}

    bool Null() { return document_.Null(); }
    bool Bool(bool value) { return document_.Bool(value); }
    bool String(const char* text, rapidjson::SizeType length, bool copy) {
        return document_.String(text, length, copy);
    }
    bool StartObject() { return document_.StartObject(); }
    bool Key(const char* text, rapidjson::SizeType length, bool copy) { return document_.Key(text, length, copy); }
    bool EndObject(rapidjson::SizeType count) { return document_.EndObject(count); }
    bool StartArray() { return document_.StartArray(); }
    bool EndArray(rapidjson::SizeType count) { return document_.EndArray(count); }

    // A whole number where it fits 64 bits and is written as one, else a double: exactly rounded up to 15 digits and powers of ten
    // from -22 to 22, and beyond a few units in the last place off, the same on every machine. False for what no double holds.
    bool RawNumber(const char* text, rapidjson::SizeType length, bool copy);

private:
    rapidjson::Document& document_;
};

}  // namespace potentiel
