import Testing

@testable import Gazetteer

@Suite struct AdministrativeWordsTests {
    @Test(arguments: [
        ("Ségou Region", ["segou"]), ("région de Ségou", ["segou"]), ("Province du Soum", ["soum"]),
        ("région d'Agadez", ["dagadez", "agadez"]), ("State of Kansas", ["kansas"]),
        ("cercle de Douentza", ["douentza"]),
        ("Idlib Governorate", ["idlib"]), ("wilaya d'Adrar", ["dadrar", "adrar"]), ("Région des Savanes", ["savanes"]),
        ("Ségou", []), ("Region", []), ("Regional", []), ("Stateline", []),
    ])
    func theBareNameIsFound(_ name: String, _ bare: [String]) {
        let found = AdministrativeWords.bareNames(in: NameFolding.key(name))
        #expect(found.map { String(decoding: $0, as: UTF8.self) } == bare)
    }
}
