import Testing

@testable import GeoJSON

/// Runs `body` on a scanner over `text`.
func scan<R>(_ text: String, _ body: (inout JSONScanner) throws -> R) throws -> R {
    try Array(text.utf8).withUnsafeBufferPointer { buffer in
        var scanner = JSONScanner(buffer)
        return try body(&scanner)
    }
}

func syntaxError(of text: String) -> GeoJSONError? {
    do {
        try scan(text) { scanner in
            try scanner.skipValue()
            try scanner.finish()
        }
        return nil
    } catch {
        return error as? GeoJSONError
    }
}

@Suite struct JSONScannerTests {
    @Test func walksObjectsAndArrays() throws {
        let names = try scan(#" {"a": [1, 2, [3]], "name": "Gao", "b": {"name": "Kidal"}} "#) { scanner in
            var names: [String] = []
            try scanner.beginObject()
            while let key = try scanner.nextKey() {
                if scanner.text(key, is: "name") {
                    names.append(try scanner.readString())
                } else {
                    try scanner.skipValue()
                }
            }
            try scanner.finish()
            return names
        }
        #expect(names == ["Gao"])
    }

    @Test func readsEveryKindOfValue() throws {
        let value = try scan(#"{"n":null,"t":true,"f":false,"x":-1.5e2,"s":"a","l":[[],{}]}"#) { try $0.readValue() }
        let object = try #require(value.object)
        #expect(object.keys == ["n", "t", "f", "x", "s", "l"])
        #expect(object["n"] == .null)
        #expect(object["t"]?.bool == true)
        #expect(object["f"]?.bool == false)
        #expect(object["x"]?.number == -150)
        #expect(object["s"]?.string == "a")
        #expect(object["l"]?.array == [.array([]), .object(JSONObject())])
    }

    @Test func ofRepeatedNamesTheLastCounts() throws {
        let value = try scan(#"{"a":1,"a":2}"#) { try $0.readValue() }
        #expect(value.object?["a"]?.integer == 2)
    }

    @Test func skipsAByteOrderMark() throws {
        #expect(try scan("\u{FEFF}[7]") { try $0.readValue() } == .array([.number(7)]))
    }

    @Test func aCopyRemembersThePlace() throws {
        try scan("[1,2,3]") { scanner in
            try scanner.beginArray()
            #expect(try scanner.nextElement())
            #expect(try scanner.readDouble() == 1)
            var copy = scanner
            #expect(try scanner.nextElement())
            #expect(try scanner.readDouble() == 2)
            #expect(try copy.nextElement())
            #expect(try copy.readDouble() == 2)
        }
    }

    @Test(arguments: [
        ("", 1, 1), ("{", 1, 2), ("[1,", 1, 4), ("[1 2]", 1, 4), ("{\"a\" 1}", 1, 6), ("{\"a\":1,}", 1, 8),
        ("[1,\n  tru]", 2, 3), ("nul", 1, 1), ("[\n\n01]", 3, 2), ("{a:1}", 1, 2), ("[1]]", 1, 4),
    ])
    func brokenTextIsAnErrorWithItsPlace(_ text: String, _ line: Int, _ column: Int) throws {
        let error = try #require(syntaxError(of: text))
        #expect((error.line, error.column) == (line, column), "\(error)")
    }

    @Test func closingBracketMustFit() {
        #expect(syntaxError(of: "[1}") != nil)
        #expect(syntaxError(of: "{\"a\":1]") != nil)
        #expect(syntaxError(of: "[,1]") != nil)
    }

    @Test func deepNestingIsRefusedNotACrash() {
        let limit = JSONScanner.depthLimit
        #expect(syntaxError(of: String(repeating: "[", count: limit) + String(repeating: "]", count: limit)) == nil)
        #expect(syntaxError(of: String(repeating: "[", count: limit + 1))?.reason == .tooDeep)
        #expect(syntaxError(of: String(repeating: "{\"a\":", count: 1_000_000))?.reason == .tooDeep)
    }

    @Test func everyPrefixOfADocumentIsAnError() {
        let text = #"{"type":"Feature","p":[1.5e3,true,null,"é\u00e9"],"q":{"r":false}}"#
        for length in 0..<text.utf8.count {
            let prefix = String(decoding: Array(text.utf8.prefix(length)), as: UTF8.self)
            #expect(syntaxError(of: prefix) != nil, "\(prefix)")
        }
        #expect(syntaxError(of: text) == nil)
    }
}
