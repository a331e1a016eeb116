from spm_guide.export.installed_packages import installed_packages


def test_a_package_that_brings_only_the_text_of_its_licence_still_names_it() -> None:
    (package,) = [one for one in installed_packages("resvg-py") if one.name == "resvg-py"]
    assert package.licence == "MIT"


def test_a_package_that_names_its_licence_is_believed() -> None:
    licences = {package.name: package.licence for package in installed_packages("jinja2")}
    assert licences == {"jinja2": "BSD License", "markupsafe": "BSD-3-Clause"}
