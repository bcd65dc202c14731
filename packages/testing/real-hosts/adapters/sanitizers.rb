# `ruby sanitizers.rb NAME [SETTING]` in a folder with `in/`: runs one sanitizer.
name, setting = ARGV

clean =
  case name
  when 'rails'
    require 'rails-html-sanitizer'
    sanitizer = Rails::Html::SafeListSanitizer.new
    ->(html) { sanitizer.sanitize(html) }
  when 'loofah'
    require 'loofah'
    ->(html) { Loofah.fragment(html).scrub!(setting.to_sym).to_s }
  when 'sanitize'
    require 'sanitize'
    ->(html) { Sanitize.fragment(html, Sanitize::Config::RELAXED) }
  end

Dir.children('in').each { |file| File.write("out/#{file}", clean.call(File.read("in/#{file}"))) }
