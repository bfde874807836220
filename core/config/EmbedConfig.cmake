# cmake -DFOLDER=… -DOUTPUT=… -P EmbedConfig.cmake: writes a .cpp that holds the schema of bundles and the starter files.
function(embed pattern out)
  file(GLOB_RECURSE files RELATIVE "${FOLDER}" "${FOLDER}/${pattern}")
  list(SORT files)
  set(entries "")
  set(count 0)
  foreach(file IN LISTS files)
    file(READ "${FOLDER}/${file}" text)
    string(APPEND entries "    StarterFile{\"${file}\", R\"json(${text})json\"},\n")
    math(EXPR count "${count} + 1")
  endforeach()
  set(${out} "static constexpr std::array<StarterFile, ${count}> files{{\n${entries}    }};" PARENT_SCOPE)
endfunction()
embed("starter/guides/*.json" guides)
embed("starter/mappings/*.json" mappings)
embed("starter/rules/*.json" rules)
file(READ "${FOLDER}/starter/suggestions.json" suggestions)
file(READ "${FOLDER}/schemas/bundle.json" schema)
file(WRITE "${OUTPUT}.new" "// Made by EmbedConfig.cmake.
#include <array>

#include \"core/config/starter.h\"

namespace sidelight::config
{

std::span<const StarterFile> starterMappings()
{
    ${mappings}
    return files;
}

std::span<const StarterFile> starterRules()
{
    ${rules}
    return files;
}

std::span<const StarterFile> starterGuides()
{
    ${guides}
    return files;
}

std::string_view starterSuggestions()
{
    return R\"json(${suggestions})json\";
}

std::string_view bundleSchema()
{
    return R\"json(${schema})json\";
}

} // namespace sidelight::config
")
file(COPY_FILE "${OUTPUT}.new" "${OUTPUT}" ONLY_IF_DIFFERENT)
