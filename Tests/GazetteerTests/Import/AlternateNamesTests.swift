import Testing

@testable import Gazetteer

@Suite struct AlternateNamesTests {
    private func kept(_ names: String, besides name: String) -> [String] {
        let (names, name) = (Array(names.utf8), Array(name.utf8))
        return names.withUnsafeBufferPointer { names in
            name.withUnsafeBufferPointer { AlternateNames.kept(names, besides: [$0]) }
        }.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func onlyWhatATextMayHoldStays() {
        #expect(
            kept("Tin Zaouaten,BKO,GABS,swldw,Соколо,تمبكتو,al-Hasaka,al-hasaka,Kulikɔrɔ,Go,,R'kiz", besides: "Gao")
                == ["Tin Zaouaten", "al-Hasaka", "Kulikɔrɔ", "R'kiz"])
    }

    @Test func spellingsThatAreFoundAnyhowAreLeftOut() {
        #expect(kept("Segou,Ségou,SÉGOU,Segu,Ségu", besides: "Ségou") == ["Segu"])
    }
}
