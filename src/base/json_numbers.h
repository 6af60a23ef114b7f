#pragma once
#include <rapidjson/document.h>
#include <rapidjson/reader.h>

namespace potentiel {

// Forwards a reader's events to a document and converts the numbers itself: RapidJSON's own conversion needs a table of
// powers that is a hundredth of the whole module.
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

    // Stores an integer if the number is written as one and fits 64 bits, else a double. Up to 15 digits and for powers
    // of ten from -22 to 22, the double is correctly rounded; beyond, it is a few units in the last place off, the same
    // on every machine. False if no double holds the number.
    bool RawNumber(const char* text, rapidjson::SizeType length, bool copy);

private:
    rapidjson::Document& document_;
};

}  // namespace potentiel
