import Testing

@testable import Reports

@Test func titlesAreComparedByTheirWords() {
    #expect(
        TitleFolding.keys(of: "Mali: l’armée “avance” – Le Lac") == [
            "mali l armee avance le lac", "mali l armee avance",
        ])
    #expect(TitleFolding.keys(of: "Al-Azeta raid: 12 dead | News | The Lake").contains("al azeta raid 12 dead"))
}

@Test func aTitleTooShortTellsNothing() {
    #expect(TitleFolding.keys(of: "Azeta") == [])
    #expect(TitleFolding.keys(of: "Azeta raid - The Lake") == ["azeta raid the lake"])
}

@Test func theSiteIsCut() {
    #expect(TitleFolding.withoutSite("Raid on Gossi | The Lake") == "Raid on Gossi")
    #expect(TitleFolding.withoutSite("Raid on Gossi - a report – The Lake") == "Raid on Gossi - a report")
    #expect(TitleFolding.withoutSite("Raid on Gossi") == "Raid on Gossi")
}
