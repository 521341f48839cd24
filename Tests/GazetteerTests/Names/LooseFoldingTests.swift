import Testing

@testable import Gazetteer

@Suite struct LooseFoldingTests {
    /// Each rule's example agrees by the rules, and does not without that rule: so the example tests the rule, and the
    /// rule is needed.
    @Test(arguments: LooseFolding.rules.indices)
    func eachRuleMakesItsExampleAgree(_ i: Int) {
        let rule = LooseFolding.rules[i]
        let (a, b) = (rule.example.0.description, rule.example.1.description)
        #expect(LooseFolding.shared.key(ofName: a) == LooseFolding.shared.key(ofName: b), "\(a) \(b)")
        var others = LooseFolding.rules
        others.remove(at: i)
        let without = LooseFolding(rules: others)
        #expect(without.key(ofName: a) != without.key(ofName: b), "\(a) \(b) agree without '\(rule.letters)'")
    }

    @Test(arguments: [
        ["Tinzaouaten", "Tinzaouatene", "Tin Zaouatene", "Ti-n-Zaouâtene", "Tin-Zaouatène", "Tinzawaten"],
        ["I-n-Delimane", "In Delimane", "Indelimane", "Inn-Delimane"],
        ["Boulkessi", "Boulkessy", "Bulkesi", "Boulkesi"],
        ["Diabaly", "Diabali", "Djabali", "Dyabali"],
        ["Niafunké", "Niafounké", "Nyafunke", "Niafunqué"],
        ["Aguelhok", "Aguelhoc", "Agelhok"],
        ["Djibo", "Jibo", "Djibbo"],
        ["As-Suwayda", "Suwayda", "Al Suwaydah", "As Suwayda'"],
        ["Ouagadougou", "Wagadugu", "Ouagadugu"],
        ["Khartoum", "Kartoum", "Khartum"],
    ])
    func spellingsOfOnePlaceAgree(_ spellings: [String]) {
        let keys = Set(spellings.map { LooseFolding.shared.key(ofName: $0) })
        #expect(keys.count == 1, "\(keys.map { String(decoding: $0, as: UTF8.self) })")
    }

    @Test(arguments: [
        ("Boni", "Boné"), ("Djenné", "Djen"), ("Niafunké", "Niafunk"), ("Gao", "Gaya"), ("Dioura", "Diona"),
        ("Kati", "Kita"), ("Mopti", "Mondoro"),
        ("Bamba", "Bambara"), ("Sokolo", "Sokoura"), ("Al", "Ville"), ("Town", "Village"),
    ])
    func differentPlacesStayApart(_ a: String, _ b: String) {
        #expect(LooseFolding.shared.key(ofName: a) != LooseFolding.shared.key(ofName: b))
    }

    @Test func aWordThatIsTheWholeNameStays() {
        #expect(LooseFolding.shared.key(ofName: "Ville") == Array("vile".utf8))
        #expect(LooseFolding.shared.key(ofName: "Al") == Array("al".utf8))
    }

    @Test func foldingTwiceChangesNothingForNamesOfTheRegion() {
        for name in ["Tinzaouatene", "Diabaly", "Gossi", "Niono", "Macina", "Tessalit", "Boulikessi", "Hombori"] {
            let once = LooseFolding.shared.key(ofName: name)
            #expect(LooseFolding.shared.key(once) == once, "\(name)")
        }
    }

    @Test func namesWithoutLatinLettersAndOverlongOnesHaveNoLooseKey() {
        #expect(LooseFolding.shared.key(ofName: "北京").isEmpty)
        #expect(LooseFolding.shared.key(ofName: "12").isEmpty)
        #expect(LooseFolding.shared.key(ofName: String(repeating: "ab", count: 5000)).isEmpty)
    }
}
